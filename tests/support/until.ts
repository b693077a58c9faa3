/** Asks again until the answer satisfies, and gives it back; throws what was last seen when it never does. */
export async function until<Answer>(
	ask: () => Promise<Answer>,
	satisfies: (answer: Answer) => boolean,
	{ seconds = 30, every = 250, what = "the expected answer" } = {},
): Promise<Answer> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (satisfies(answer)) return answer;
		if (Date.now() > deadline)
			throw new Error(`${what} did not come within ${seconds} s. Last seen: ${JSON.stringify(answer)}`);
		await new Promise((resolve) => setTimeout(resolve, every));
	}
}
