import { randomUUID } from "node:crypto";
import { historySentence } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let staff: string;
beforeAll(async () => {
	world = await createWorld();
	staff = await tokenOf(world.stack, "staff");
});
afterAll(() => world.close());

const charter = async (status = "confirmed") => world.book(await world.yacht(), 1, 5, { costs: 90_000, status });
/** What the history says of the price, and by whom. */
const said = async (booking: string) => {
	const { rows } = await world.pool.query(
		`SELECT e.code, e.params, split_part(u.email, '@', 1) AS who FROM booking_events e
		LEFT JOIN directus_users u ON u.id = e.actor WHERE e.booking = $1 AND e.code = 'price_by_hand' ORDER BY e.at, e.id`,
		[booking],
	);
	return rows.map((row) => [historySentence(row, "en-US"), row.who]);
};
const told = async (booking: string): Promise<number> => {
	const { rows } = await world.pool.query(
		"SELECT 1 FROM outbox WHERE topic = 'staff.attention' AND payload ->> 'booking' = $1 AND payload ->> 'code' = 'paid_too_much'",
		[booking],
	);
	return rows.length;
};
const patch = (booking: string, body: object) =>
	world.stack.api(`/items/bookings/${booking}`, { method: "PATCH", token: staff, body: JSON.stringify(body) });

test("what staff make of a price stands in the history once, with their name", async () => {
	const booking = await charter();
	const lines = [
		{ kind: "charter", label: "As agreed by telephone", amount_cents: 80_000 },
		{ kind: "fee", label: "Fuel", amount_cents: 5_000 },
	];
	expect((await patch(booking, { lines })).status).toBe(200);
	expect(await said(booking)).toEqual([["Price lines changed by hand: $900.00 became $850.00.", "staff"]]);
});

test("who changes or adds a line by itself is named as well, and no change after theirs is theirs", async () => {
	const booking = await charter();
	const { id } = await world.one<{ id: string }>("SELECT id FROM booking_lines WHERE booking = $1", [booking]);
	const ask = (method: string, path: string, body: object) =>
		world.stack.api(`/items/booking_lines${path}`, { method, token: staff, body: JSON.stringify(body) });
	expect((await ask("PATCH", `/${id}`, { amount_cents: 80_000 })).status).toBe(200);
	expect((await ask("POST", "", { booking, kind: "fee", label: "Fuel", amount_cents: 5_000 })).status).toBe(200);
	await world.pool.query("UPDATE booking_lines SET amount_cents = 70000 WHERE id = $1", [id]);
	expect(await said(booking)).toEqual([
		["Price lines changed by hand: $900.00 became $800.00.", "staff"],
		["Price lines changed by hand: $800.00 became $850.00.", "staff"],
		["Price lines changed by hand: $850.00 became $750.00.", null],
	]);
});

test("of several bookings whose lines one person changes at once each is signed", async () => {
	const bookings = [await charter(), await charter()];
	const lines = [{ kind: "charter", label: "As agreed", amount_cents: 70_000 }];
	const body = JSON.stringify(bookings.map((id) => ({ id, lines })));
	expect((await world.stack.api("/items/bookings", { method: "PATCH", token: staff, body })).status).toBe(200);
	for (const booking of bookings)
		expect(await said(booking)).toEqual([["Price lines changed by hand: $900.00 became $700.00.", "staff"]]);
	const { rows } = await world.pool.query<{ id: string }>("SELECT id FROM booking_lines WHERE booking = ANY ($1)", [
		bookings,
	]);
	const change = JSON.stringify({ keys: rows.map(({ id }) => id), data: { amount_cents: 60_000 } });
	expect((await world.stack.api("/items/booking_lines", { method: "PATCH", token: staff, body: change })).status).toBe(
		200,
	);
	for (const booking of bookings)
		expect((await said(booking)).at(-1)).toEqual(["Price lines changed by hand: $700.00 became $600.00.", "staff"]);
});

test("a line that gets another key on the way is a change like any other", async () => {
	const booking = await charter();
	await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [booking]);
	const swapped = world.pool.query(
		"UPDATE booking_lines SET id = gen_random_uuid(), amount_cents = 1 WHERE booking = $1",
		[booking],
	);
	expect((await refusal(swapped)).details).toMatchObject({ refusal: "price_is_over" });
});

test("lines that change and come to the same are no change of the price", async () => {
	const booking = await charter();
	await world.pool.query("UPDATE booking_lines SET label = 'Half a day', amount_cents = 90000 WHERE booking = $1", [
		booking,
	]);
	expect(await said(booking)).toEqual([]);
});

test("a charter that was given away and then costs something is a change, the first price of one is not", async () => {
	const booking = await world.book(await world.yacht(), 1, 5, { status: "pending" });
	const line = { booking, label: "Half a day", quantity: 1, unit: "booking" };
	await world.insert("booking_lines", { ...line, kind: "charter", amount_cents: 90_000 });
	expect(await said(booking)).toEqual([]);
	await world.insert("booking_lines", { ...line, kind: "discount", amount_cents: -90_000 });
	await world.insert("booking_lines", { ...line, kind: "fee", amount_cents: 500 });
	expect((await said(booking)).map(([what]) => what)).toEqual([
		"Price lines changed by hand: $900.00 became $0.00.",
		"Price lines changed by hand: $0.00 became $5.00.",
	]);
});

test("the office hears when less is asked than was paid", async () => {
	const booking = await charter();
	await world.insert("payments", {
		booking,
		kind: "external",
		status: "succeeded",
		amount_cents: 90_000,
		currency: "USD",
		provider: "cash",
	});
	await world.pool.query("UPDATE booking_lines SET amount_cents = 95000 WHERE booking = $1", [booking]);
	expect(await told(booking)).toBe(0);
	await world.pool.query("UPDATE booking_lines SET amount_cents = 100 WHERE booking = $1", [booking]);
	expect(await told(booking)).toBe(1);
	expect((await said(booking)).map(([what]) => what)).toEqual([
		"Price lines changed by hand: $900.00 became $950.00.",
		"Price lines changed by hand: $950.00 became $1.00.",
	]);
});

test.each(["cancelled", "expired"])("the price of what is %s stays, by every way to its lines", async (status) => {
	const booking = await charter("pending");
	await world.pool.query("UPDATE bookings SET status = $2 WHERE id = $1", [booking, status]);
	for (const [sql, values] of [
		["UPDATE booking_lines SET amount_cents = 1 WHERE booking = $1", [booking]],
		["DELETE FROM booking_lines WHERE booking = $1", [booking]],
		[
			"INSERT INTO booking_lines (id, booking, kind, label, quantity, amount_cents) VALUES ($2, $1, 'fee', 'Fee', 1, 100)",
			[booking, randomUUID()],
		],
	] as const)
		expect(await refusal(world.pool.query(sql, [...values]))).toMatchObject({ details: { refusal: "price_is_over" } });
	expect((await patch(booking, { lines: [] })).status).toBe(409);
	const another = await charter();
	const away = world.pool.query("UPDATE booking_lines SET booking = $2 WHERE booking = $1", [booking, another]);
	expect(await refusal(away)).toMatchObject({ details: { refusal: "price_is_over" } });
	expect(await world.one("SELECT total_cents FROM bookings WHERE id = $1", [booking])).toEqual({ total_cents: 90_000 });
});

test("what a charter cost in the end may still be added once it is over", async () => {
	const booking = await charter();
	for (const status of ["in_progress", "completed"])
		await world.stack.sql(
			`with past as materialized (select set_config('harborsmith.import', 'on', true))
			update bookings set status = $2 from past where id = $1`,
			[booking, status],
		);
	await world.insert("booking_lines", { booking, kind: "fee", label: "Fuel", quantity: 1, amount_cents: 700 });
	expect((await said(booking)).map(([what]) => what)).toEqual(["Price lines changed by hand: $900.00 became $907.00."]);
});
