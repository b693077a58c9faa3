import { expect, it } from "vitest";
import { fleetQuery } from "./fleet-query.ts";

const accepts = (start?: string, end?: string): boolean => fleetQuery.safeParse({ start, end }).success;

it.each([
	["a charter of an afternoon", "2026-12-21T10:00", "2026-12-21T14:00"],
	["the longest charter", "2026-12-01T10:00", "2027-03-01T10:00"],
	["no dates", undefined, undefined],
])("looks for %s", (_what, start, end) => {
	expect(accepts(start, end)).toBe(true);
});

it.each([
	["more days than anybody charters", "2026-12-01T10:00", "2027-03-02T10:00"],
	["thousands of years, which would keep everybody waiting", "2026-12-21T10:00", "9999-12-02T10:00"],
	["one time without the other", "2026-12-21T10:00", undefined],
])("refuses to look for %s", (_what, start, end) => {
	expect(accepts(start, end)).toBe(false);
});
