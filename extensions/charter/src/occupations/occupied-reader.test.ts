import type { Knex } from "knex";
import { expect, it, vi } from "vitest";
import { createOccupiedReader } from "./occupied-reader.ts";
import type { OccupiedQuestion, OccupiedSpan } from "./read-occupied.ts";

const database = {} as Knex;
const moment = new Date("2026-12-01T12:00:00Z");
const about = (yacht: string): OccupiedQuestion => ({ yacht, from: moment, to: moment, now: moment });
const answering = () =>
	vi.fn(async (_database: Knex, questions: OccupiedQuestion[]) =>
		questions.map(({ yacht }): OccupiedSpan => ({ occupied: [], next_expiry: new Date(Number(yacht)) })),
	);

it("asks once for what is asked in the same moment, and gives everybody their own answer", async () => {
	const read = answering();
	const occupied = createOccupiedReader(database, read);
	const spans = await Promise.all(["3", "1", "2"].map((yacht) => occupied(about(yacht))));
	expect(read).toHaveBeenCalledTimes(1);
	expect(spans.map(({ next_expiry }) => next_expiry?.getTime())).toEqual([3, 1, 2]);
	await occupied(about("4"));
	expect(read).toHaveBeenCalledTimes(2);
});

it("splits a crowd, so that nobody waits for too many others", async () => {
	const read = answering();
	const occupied = createOccupiedReader(database, read);
	await Promise.all(Array.from({ length: 70 }, (_, index) => occupied(about(String(index)))));
	expect(read.mock.calls.map(([, questions]) => questions.length)).toEqual([32, 32, 6]);
});

it("tells all who asked when Postgres does not answer, and asks afresh afterwards", async () => {
	const read = answering().mockRejectedValueOnce(new Error("connection lost"));
	const occupied = createOccupiedReader(database, read);
	const answers = await Promise.allSettled([occupied(about("1")), occupied(about("2"))]);
	expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	expect((await occupied(about("5"))).next_expiry?.getTime()).toBe(5);
});
