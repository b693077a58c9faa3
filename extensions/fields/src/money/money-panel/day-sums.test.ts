import { expect, test } from "vitest";
import { daySums } from "./day-sums.ts";

const row = (year: number, month: number, day: number, minor: number) => ({
	group: { at_year: year, at_month: month, at_day: day },
	sum: { amount_cents: String(minor) },
});

test("every day has a bar, also those without money", () => {
	const rows = [row(2026, 3, 1, 500), row(2026, 2, 27, 250)];
	expect(daySums(rows, "amount_cents", "at", 4, new Date("2026-03-02T10:00Z"))).toEqual([
		{ day: "2026-02-27", minor: 250 },
		{ day: "2026-02-28", minor: 0 },
		{ day: "2026-03-01", minor: 500 },
		{ day: "2026-03-02", minor: 0 },
	]);
});

test("rows of one day add up", () => {
	const rows = [row(2026, 3, 1, 500), row(2026, 3, 1, 250)];
	expect(daySums(rows, "amount_cents", "at", 1, new Date("2026-03-01T10:00Z"))).toEqual([
		{ day: "2026-03-01", minor: 750 },
	]);
});
