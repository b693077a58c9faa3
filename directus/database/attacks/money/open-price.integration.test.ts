import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let yacht: string;
beforeAll(async () => {
	world = await createWorld();
	yacht = await world.yacht();
});
afterAll(() => world.close());

let hour = 0;
/** A hold whose price follows the rules. */
const open = async (costs = 90_000): Promise<string> => {
	hour += 24;
	const id = await world.book(yacht, hour, hour + 4, { costs });
	await world.pool.query("UPDATE bookings SET price_mode = 'rules' WHERE id = $1", [id]);
	return id;
};
const stored = (id: string) => world.one("SELECT price_mode, total_cents FROM bookings WHERE id = $1", [id]);
const change = (id: string, fields: string, values: unknown[] = []) =>
	world.pool.query(`UPDATE bookings SET ${fields} WHERE id = $1`, [id, ...values]);

describe("an open price that nobody has worked out for a changed charter", () => {
	test.each([
		["guests", "guests = 3"],
		["its end", "ends_at = ends_at + interval '1 hour'"],
		["its time", "starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'"],
		["its kind", "charter_type = 'bareboat'"],
	])("stays as agreed: %s", async (_what, fields) => {
		const id = await open();
		await change(id, fields);
		expect(await stored(id)).toEqual({ price_mode: "agreed", total_cents: 90_000 });
	});

	test("goes on following the rules when nothing changes that it depends on", async () => {
		const id = await open();
		await change(id, "internal_notes = 'Bring a kraken.', guests = guests");
		expect(await stored(id)).toEqual({ price_mode: "rules", total_cents: 90_000 });
	});

	test("is open still while there is none at all", async () => {
		const id = await open(0);
		await change(id, "guests = 3");
		expect(await stored(id)).toEqual({ price_mode: "rules", total_cents: 0 });
	});
});

test("a price that was worked out for another charter than it became changes nothing, and is refused", async () => {
	const id = await open();
	const token = randomUUID();
	await world.pool.query(
		`INSERT INTO price_offers (token, booking, yacht, charter_type, starts_at, ends_at, guests, asked, lines)
		SELECT $2, id, yacht, charter_type, starts_at, ends_at, 5, false, '[]' FROM bookings WHERE id = $1`,
		[id, token],
	);
	const refused = await refusal(change(id, "guests = 3, price_offer = $2", [token]));
	expect(refused).toMatchObject({ code: "HS002", sentence: expect.stringMatching(/look at it again\.$/) });
	expect(await world.one("SELECT guests FROM bookings WHERE id = $1", [id])).toEqual({ guests: 2 });
});
