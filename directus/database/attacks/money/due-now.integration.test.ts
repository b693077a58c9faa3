import { randomUUID } from "node:crypto";
import { dueWhenBooking, keptCents, leftToPay, overpaidCents } from "@harborsmith/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

let hour = 0;
const held = async (...amounts: number[]) => {
	hour += 10;
	const booking = await world.book(await world.yacht(), hour, hour + 4);
	for (const amount of amounts) await addLine(booking, amount);
	return booking;
};
const addLine = (booking: string, amount_cents: number) => {
	const amounts = { quantity: 1, unit_cents: amount_cents, amount_cents };
	return world.insert("booking_lines", { booking, kind: "charter", label: "Charter", unit: "hour", ...amounts });
};
const due = async (booking: string) =>
	(await world.one<{ due: number }>("SELECT due_now_cents AS due FROM bookings WHERE id = $1", [booking])).due;
const write = (booking: string, cents: number) =>
	world.pool.query("UPDATE bookings SET due_now_cents = $2 WHERE id = $1", [booking, cents]);
const patch = (booking: string, body: object) =>
	world.stack.api(`/items/bookings/${booking}`, { method: "PATCH", body: JSON.stringify(body) });

test.each([1_000_000_000, 49_001, 0, -5])(
	"of 49,000 not %d can be due when booking, by SQL or by REST",
	async (cents) => {
		const booking = await held(49_000);
		await write(booking, 20_000);
		expect((await refusal(write(booking, cents))).code).toBe("HS004");
		const answer = await patch(booking, { due_now_cents: cents });
		expect(answeredRefusal(answer)).toMatchObject({
			status: 400,
			code: "INVALID_INPUT",
			details: { details: [{ field: "due_now_cents" }] },
		});
		const gql = await world.stack.api("/graphql", {
			method: "POST",
			body: JSON.stringify({
				query: `mutation { update_bookings_item(id: "${booking}", data: { due_now_cents: ${cents} }) { id } }`,
			}),
		});
		expect(JSON.stringify(gql.body)).toContain("INVALID_INPUT");
		const many = await world.stack.api("/items/bookings", {
			method: "PATCH",
			body: JSON.stringify([{ id: booking, due_now_cents: cents }]),
		});
		expect(answeredRefusal(many).code).toBe("INVALID_INPUT");
		expect(await due(booking)).toBe(20_000);
	},
);

test("everything from one cent to the whole total can be due", async () => {
	const booking = await held(49_000);
	for (const cents of [1, 12_250, 49_000]) {
		expect((await patch(booking, { due_now_cents: cents })).status).toBe(200);
		expect(await due(booking)).toBe(cents);
	}
});

test("a booking does not come with less than nothing due, and nothing is due of one that costs nothing", async () => {
	const times = { starts_at: at(1), ends_at: at(3) };
	const row = { customer: world.customer, ...times, charter_type: "captained", guests: 2, due_now_cents: -1 };
	expect((await refusal(world.insert("bookings", { ...row, yacht: await world.yacht() }))).code).toBe("HS004");
	expect((await refusal(write(await held(), 1))).code).toBe("HS004");
});

test.each([49_001, 9_999_999])("a booking that comes with its lines cannot have %d of 49,000 due", async (cents) => {
	const amounts = { quantity: 1, unit_cents: 49_000, amount_cents: 49_000 };
	const lines = [{ kind: "charter", label: "Charter", unit: "hour", ...amounts }];
	const call = { customer: world.customer, yacht: await world.yacht(), starts_at: at(1), ends_at: at(3), guests: 2 };
	const body = { ...call, charter_type: "captained", due_now_cents: cents, lines };
	const answer = await world.stack.api("/items/bookings", { method: "POST", body: JSON.stringify(body) });
	expect(answeredRefusal(answer)).toMatchObject({
		code: "INVALID_INPUT",
		details: { details: [{ field: "due_now_cents" }] },
	});
	const fine = { ...body, due_now_cents: 12_250 };
	expect((await world.stack.api("/items/bookings", { method: "POST", body: JSON.stringify(fine) })).status).toBe(200);
});

test("what is due follows a total that a line has lowered, for the database and for the domain", async () => {
	const booking = await held(49_000);
	await write(booking, 49_000);
	for (const [kind, amount_cents] of [
		["discount", -4_900],
		["fee", 10_000],
		["discount", -54_100],
	] as const) {
		const amounts = { quantity: 1, unit_cents: amount_cents, amount_cents };
		await world.insert("booking_lines", { booking, kind, label: "By hand", ...amounts });
		const row = await world.one<{ due: number; due_now_cents: number; total_cents: number }>(
			"SELECT hs.due_now(b) AS due, due_now_cents, total_cents FROM bookings b WHERE id = $1",
			[booking],
		);
		expect(row.due).toBe(Math.min(49_000, row.total_cents));
		expect(dueWhenBooking(row)).toBe(row.due);
	}
});

test("what is kept, what of it is too much and what is left to pay are the same for the database and for the domain", async () => {
	const amounts = [0, 1, 9_000, 40_000, 49_000, 60_000];
	const given = amounts.flatMap((total_cents) =>
		amounts.flatMap((paid_cents) =>
			amounts.flatMap((refunded_cents) =>
				amounts.map((refunding_cents) => ({ total_cents, paid_cents, refunded_cents, refunding_cents })),
			),
		),
	);
	const { rows } = await world.pool.query<{ money: (typeof given)[number]; kept: number; over: number; rest: number }>(
		`SELECT money, hs.kept_cents(jsonb_populate_record(NULL::bookings, money)) AS kept,
			hs.overpaid_cents(jsonb_populate_record(NULL::bookings, money)) AS over,
			hs.left_to_pay(jsonb_populate_record(NULL::bookings, money)) AS rest FROM jsonb_array_elements($1::jsonb) AS money`,
		[JSON.stringify(given)],
	);
	expect(rows).toHaveLength(given.length);
	const differs = rows.filter(
		({ money, kept, over, rest }) =>
			kept !== keptCents(money) || over !== overpaidCents(money) || rest !== leftToPay(money),
	);
	expect(differs).toEqual([]);
});

test("the rest falls due as long before a moved charter as before, over the change of clocks, and at once where that is past", async () => {
	const booking = await world.book(await world.yacht(), 0, 4, { costs: 40_000, due_now_cents: 10_000 });
	const move = (starts: string) =>
		world.pool.query(
			`UPDATE bookings SET starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '4 hours',
			change_reason = 'Asked by the guest.' WHERE id = $1`,
			[booking, starts],
		);
	const balance = async () =>
		(await world.one<{ at: Date }>("SELECT balance_due_at AS at FROM bookings WHERE id = $1", [booking])).at;
	await move("2033-03-10T09:00:00-08:00");
	await world.pool.query("UPDATE bookings SET balance_due_at = '2033-02-08T09:00:00-08:00' WHERE id = $1", [booking]);
	await move("2033-04-20T12:00:00-07:00");
	expect(await balance()).toEqual(new Date("2033-03-21T12:00:00-07:00"));
	await move(new Date(Date.now() + 86_400_000).toISOString());
	expect((await balance()).getTime()).toBeLessThan(Date.now());
	await move("2033-04-20T12:00:00-07:00");
	expect(await balance()).toEqual(new Date("2033-03-21T12:00:00-07:00"));
});

test("what is due and its currency stay while the guest is about to pay", async () => {
	const booking = await held(49_000);
	const set = (columns: string) => world.pool.query(`UPDATE bookings SET ${columns} WHERE id = $1`, [booking]);
	await set("due_now_cents = 20000, hold_expires_at = now() + interval '10 minutes'");
	await world.charge(booking, 20_000, { provider: "stripe", state: "open", intent: `pi_${booking}` });
	expect((await refusal(write(booking, 30_000))).code).toBe("HS002");
	expect((await refusal(set("currency = 'EUR'"))).code).toBe("HS002");
	expect(await due(booking)).toBe(20_000);
});

test("what may be added to a charter that is paid falls due as long before it as its rest did", async () => {
	const booking = await held(49_000);
	await world.pool.query("UPDATE bookings SET balance_due_at = '2033-05-01T09:00:00-07:00' WHERE id = $1", [booking]);
	await world.insert("payments", { booking, kind: "external", amount_cents: 49_000 });
	await world.pool.query(
		"UPDATE bookings SET starts_at = starts_at - interval '1 hour', change_reason = 'Earlier.' WHERE id = $1",
		[booking],
	);
	const { at } = await world.one<{ at: Date }>("SELECT balance_due_at AS at FROM bookings WHERE id = $1", [booking]);
	expect(at).toEqual(new Date("2033-05-01T08:00:00-07:00"));
});

test("the day of the rest lies in the years of charters, whether it is set or moves along", async () => {
	const booking = await world.book(await world.yacht(), 0, 4, { costs: 40_000, due_now_cents: 10_000 });
	const set = (columns: string) => world.pool.query(`UPDATE bookings SET ${columns} WHERE id = $1`, [booking]);
	for (const at of ["9999-12-31T23:59Z", "0001-01-01T00:00Z", "infinity", "-infinity"])
		expect((await refusal(set(`balance_due_at = '${at}'`))).details).toMatchObject({ refusal: "time_out_of_range" });
	await set("balance_due_at = '2199-12-31T23:00Z'");
	const later =
		"starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day', change_reason = 'Later.'";
	expect((await refusal(set(later))).details).toMatchObject({ refusal: "time_out_of_range" });
});

test("a rest that is due at once by the rules has its own day again when its charter moves back", async () => {
	const booking = await world.book(await world.yacht(), 0, 4, { costs: 40_000, due_now_cents: 10_000 });
	const query = (columns: string, ...values: unknown[]) =>
		world.pool.query(`UPDATE bookings SET ${columns} WHERE id = $1`, [booking, ...values]);
	const move = (starts: string) =>
		query("starts_at = $2, ends_at = $2::timestamptz + interval '4 hours', change_reason = 'Asked.'", starts);
	/** The rules as they are for a charter that is too close for a rest of its own day. */
	const price = async (): Promise<Date | null> => {
		const token = randomUUID();
		await world.pool.query(
			`INSERT INTO price_offers (token, booking, yacht, charter_type, starts_at, ends_at, guests, asked, lines, terms)
			SELECT $2, id, yacht, charter_type, starts_at, ends_at, guests, true,
				'[{"kind": "charter", "label": "Charter", "quantity": 1, "unit_cents": 40000, "amount_cents": 40000}]',
				'{"balance_due_at": null}' FROM bookings WHERE id = $1`,
			[booking, token],
		);
		await query("price_offer = $2", token);
		return (await world.one<{ at: Date | null }>("SELECT balance_due_at AS at FROM bookings WHERE id = $1", [booking]))
			.at;
	};
	await move("2033-06-10T09:00:00-07:00");
	await query("balance_due_at = '2033-05-11T09:00:00-07:00'");
	await world.insert("payments", { booking, kind: "external", amount_cents: 10_000 });
	await move(new Date(Date.now() + 86_400_000).toISOString());
	expect(Number(await price())).toBeLessThan(Date.now());
	await move("2033-06-10T09:00:00-07:00");
	const own = await world.one<{ at: Date }>("SELECT balance_due_at AS at FROM bookings WHERE id = $1", [booking]);
	expect(own.at).toEqual(new Date("2033-05-11T09:00:00-07:00"));
	expect(await price(), "all of it is due when booking by now").toBeNull();
});
