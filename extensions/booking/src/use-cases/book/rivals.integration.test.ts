import { afterAll, beforeAll, expect, it } from "vitest";
import { type Answer, charterClient, errorOf, testDay } from "../../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../../tests/support/stack.ts";

const rivals = Number(process.env.RIVALS ?? 50);
const rounds = Number(process.env.RIVAL_ROUNDS ?? 200);
const slowestMs = 2_000;

let stack: TestStack;
let yacht: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

const timed = async (ask: () => Promise<Answer>): Promise<Answer & { ms: number }> => {
	const started = performance.now();
	const answer = await ask();
	return { ...answer, ms: performance.now() - started };
};

const deadlocks = async (): Promise<unknown> =>
	(await stack.sql("select deadlocks from pg_stat_database where datname = current_database()"))[0];

it(
	`lets one of ${rivals} rivals on two processes have the slot, ${rounds} times`,
	async () => {
		const clients = [charterClient(stack), charterClient(stack, stack.second)];
		const one = charterClient(stack);
		const before = await deadlocks();
		for (let round = 0; round < rounds; round += 1) {
			const day = testDay(30 + round);
			const { quote } = await one.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
			const answers = await Promise.all(
				Array.from({ length: rivals }, (_, index) => timed(async () => (clients[index % 2] ?? one).book(quote))),
			);
			const lost = answers.filter((answer) => answer.status !== 201);
			expect(answers.length - lost.length).toBe(1);
			for (const answer of lost) {
				expect([answer.status, errorOf(answer).code]).toEqual([409, "SLOT_TAKEN"]);
				expect(errorOf(answer).alternatives).toHaveLength(3);
			}
			expect(Math.max(...answers.map((answer) => answer.ms))).toBeLessThan(slowestMs);
		}
		expect(await deadlocks()).toEqual(before);
	},
	60_000 + rounds * 5_000,
);

it("keeps the larger of two facing buffers between charters", async () => {
	const buffered = await createTestYacht(stack, { buffer_min: 60 });
	const day = testDay(45);
	const client = charterClient(stack);
	const slot = (from: string, to: string) => ({
		slug: buffered.slug,
		starts_at: `${day}T${from}`,
		ends_at: `${day}T${to}`,
	});
	await client.bookSlot(slot("08:00", "10:00"));
	const close = await client.fetchQuote(slot("10:30", "12:30"));
	expect(errorOf(close).code).toBe("SLOT_TAKEN");
	expect((await client.bookSlot(slot("11:00", "13:00"))).status).toBe("pending");
	await buffered.archive();
});
