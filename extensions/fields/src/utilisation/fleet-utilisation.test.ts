import { expect, it } from "vitest";
import { fleetUtilisation } from "./fleet-utilisation.ts";

const now = new Date("2026-11-20T18:00:00Z");
const yacht = (id: string) => ({ id, name: `Yacht ${id}`, timezone: "America/Los_Angeles" });
const row = (id: string, starts_at: string, ends_at: string, kind = "booking") => ({
	yacht: yacht(id),
	starts_at,
	ends_at,
	kind,
});

it("counts each of the yacht's own days once", () => {
	const rows = [
		row("a", "2026-11-21T17:00:00Z", "2026-11-21T20:00:00Z"),
		row("a", "2026-11-21T22:00:00Z", "2026-11-22T05:00:00Z"),
		row("b", "2026-11-23T20:00:00Z", "2026-11-25T20:00:00Z"),
		row("c", "2026-11-23T20:00:00Z", "2026-11-24T20:00:00Z", "service"),
	];
	expect(fleetUtilisation(rows, 10, now)).toEqual([
		{ id: "b", name: "Yacht b", days: 3, share: 0.3 },
		{ id: "a", name: "Yacht a", days: 1, share: 0.1 },
		{ id: "c", name: "Yacht c", days: 0, share: 0 },
	]);
});

it("leaves out what lies outside the span", () => {
	const rows = [
		row("a", "2026-11-01T17:00:00Z", "2026-11-20T20:00:00Z"),
		row("a", "2026-11-29T20:00:00Z", "2026-12-09T20:00:00Z"),
	];
	expect(fleetUtilisation(rows, 10, now)[0]?.days).toBe(2);
});
