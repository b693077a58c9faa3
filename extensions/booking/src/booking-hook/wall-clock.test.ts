import { expect, test, vi } from "vitest";
import { idIn, readWallClocks } from "./wall-clock.ts";

const pacific = async () => "America/Los_Angeles";

test("a time without an offset is the yacht's own", async () => {
	const read = await readWallClocks({ starts_at: "2026-03-08T13:00", ends_at: "2026-03-08 17:00:00" }, pacific);
	expect(read).toEqual({ starts_at: "2026-03-08T20:00:00.000Z", ends_at: "2026-03-09T00:00:00.000Z" });
});

test("a time with an offset stays what it is, and nobody asks for the zone", async () => {
	const zone = vi.fn(pacific);
	const read = await readWallClocks({ starts_at: "2026-03-08T13:00:00+01:00", guests: 4 }, zone);
	expect(read).toEqual({ starts_at: "2026-03-08T12:00:00.000Z", guests: 4 });
	expect(zone).not.toHaveBeenCalled();
});

test.each([
	["2026-03-08T02:30", "TIME_DOES_NOT_EXIST"],
	["2026-11-01T01:30", "TIME_AMBIGUOUS"],
	["tomorrow", "INVALID_INPUT"],
])("%s is refused as %s", async (starts_at, code) => {
	await expect(readWallClocks({ starts_at }, pacific)).rejects.toMatchObject({ code });
});

test("a relation is an id or an object with one", () => {
	const id = "61bd08a8-fdbe-413f-b38e-d666107f011e";
	expect([idIn(id), idIn({ id }), idIn("x"), idIn(null), idIn({ name: "Y" })]).toEqual([
		id,
		id,
		...Array(3).fill(undefined),
	]);
});
