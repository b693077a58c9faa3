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

const offer = async (id: string, values: { guests?: number; promo_code?: string | null; lines?: unknown[] }) => {
	const { guests = 2, promo_code = null, lines = [] } = values;
	const token = randomUUID();
	await world.pool.query(
		`INSERT INTO price_offers (token, booking, yacht, charter_type, starts_at, ends_at, guests, promo_code, asked, lines)
		SELECT $2, id, yacht, charter_type, starts_at, ends_at, $3, $4, false, $5 FROM bookings WHERE id = $1`,
		[id, token, guests, promo_code, JSON.stringify(lines)],
	);
	return token;
};

test("a price that was worked out for another charter than it became changes nothing, and is refused", async () => {
	const id = await open();
	const token = await offer(id, { guests: 5 });
	const refused = await refusal(change(id, "guests = 3, price_offer = $2", [token]));
	expect(refused).toMatchObject({ code: "HS002", sentence: expect.stringMatching(/look at it again\.$/) });
	expect(await world.one("SELECT guests FROM bookings WHERE id = $1", [id])).toEqual({ guests: 2 });
});

test("a price that was worked out without a promo code, which somebody has given the charter meanwhile, is refused", async () => {
	const id = await open();
	const promo_code = await world.insert("promo_codes", { code: `P${randomUUID().slice(0, 8)}`, percent_bps: 1000 });
	const before = await offer(id, { guests: 3 });
	await change(id, "promo_code = $2, price_offer = $3", [promo_code, await offer(id, { promo_code })]);
	const refused = await refusal(change(id, "guests = 3, price_offer = $2", [before]));
	expect(refused).toMatchObject({ code: "HS002", sentence: expect.stringMatching(/look at it again\.$/) });
	await change(id, "guests = 3, price_offer = $2", [await offer(id, { guests: 3, promo_code })]);
	expect(await world.one("SELECT guests, promo_code FROM bookings WHERE id = $1", [id])).toEqual({
		guests: 3,
		promo_code,
	});
});
