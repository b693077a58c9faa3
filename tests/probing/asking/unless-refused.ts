/** What an answer says, or undefined where the role may not ask. */
export async function unlessRefused(answer: Promise<{ status: number; body: unknown }>): Promise<unknown> {
	const { status, body } = await answer;
	if (status === 403) return undefined;
	if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
	return body;
}
