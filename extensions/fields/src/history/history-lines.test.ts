import { expect, it } from "vitest";
import { historyLines } from "./history-lines.ts";

const row = (changes: object) => ({
	id: "1",
	at: "2026-11-21T18:00:00Z",
	actor: null,
	from_status: "pending",
	to_status: "pending",
	code: null,
	params: null,
	reason: null,
	...changes,
});
const lines = (locale: string, ...rows: object[]) => historyLines({ data: rows.map(row) }, locale, "UTC");

it("says what the system and what a person said, in the reader's language", () => {
	const called = { code: "cancelled_by_guest", reason: "Seasick.", to_status: "cancelled" };
	expect(lines("en-US", called)[0]).toMatchObject({ what: "Cancelled by the guest. Seasick.", status: "cancelled" });
	expect(lines("es-ES", called)[0]?.what).toBe("Cancelada por el huésped. Seasick.");
});

it("names a state only where the booking came to it, and who did it where it was a person", () => {
	const actor = { first_name: "Ana", last_name: null };
	expect(lines("en-US", { reason: "Asked." }, { actor, from_status: null })).toMatchObject([
		{ status: undefined, who: "", what: "Asked." },
		{ status: "pending", who: "Ana", what: "" },
	]);
});

it("tells when, as its reader writes times", () => {
	expect(lines("en-US", {})[0]?.at).toMatch(/^Nov 21, 2026, 6:00.PM$/);
	expect(lines("es-ES", {})[0]?.at).toMatch(/^21 nov 2026, 18:00$/);
});
