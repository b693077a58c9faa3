import { isTopic, topics } from "@harborsmith/contract/queue";
import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import { policyIds } from "@harborsmith/kit";
import { expect, it } from "vitest";
import { readGuarantees } from "./guarantees.ts";

const { files } = readGuarantees();

it("every file has a number of its own, in the order in which they run", () => {
	const numbers = files.map(({ name }) => name.slice(0, 3));
	expect(numbers.every((number) => /^\d\d-$/.test(number))).toBe(true);
	expect([...new Set(numbers)].sort()).toEqual(numbers);
});

it("no trigger names a column, which Postgres would then refuse to alter", () => {
	const naming = /CREATE (?:OR REPLACE |CONSTRAINT )*TRIGGER[^;]*?(?:UPDATE OF|\b(?:NEW|OLD)\.)/;
	expect(files.filter(({ sql }) => naming.test(sql)).map(({ name }) => name)).toEqual([]);
});

it("no file repeats the id of a policy, which all take from one place", () => {
	const ids = Object.values(policyIds);
	const repeating = files.filter(({ sql }) => ids.some((id) => sql.includes(id)));
	expect(repeating.map(({ name }) => name)).toEqual([]);
});

it("every file writes into the outbox by hs.emit, and only what the contract lists", () => {
	const writing = files.filter(({ name, sql }) => name !== "10-outbox.sql" && /INSERT INTO outbox/i.test(sql));
	expect(writing.map(({ name }) => name)).toEqual([]);
	const emitted = files.flatMap(({ sql }) =>
		[...sql.matchAll(/hs\.emit\('([\w.]+)'(?: \|\| NEW\.status)?/g)].map(([, topic = ""]) => topic),
	);
	expect(emitted.length).toBeGreaterThanOrEqual(9);
	const named = emitted.flatMap((topic) =>
		topic === "booking." ? bookingStatuses.map((status) => `booking.${status}`) : topic,
	);
	expect(named.filter((topic) => !isTopic(topic))).toEqual([]);
	const known = files.find(({ name }) => name === "03-known-topics")?.sql ?? "";
	for (const topic of Object.keys(topics)) expect(known).toContain(topic);
});
