import { afterAll, beforeAll, expect, test } from "vitest";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

type Fields = Record<string, unknown>;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const day = 24;
const write = (id: string, fields: Fields) => {
	const names = Object.keys(fields).map((name, index) => `${name} = $${index + 2}`);
	return world.pool.query(`UPDATE bookings SET ${names.join(", ")} WHERE id = $1`, [id, ...Object.values(fields)]);
};
const row = (id: string) => world.one<Fields>("SELECT * FROM bookings WHERE id = $1", [id]);
/** A charter of three hours from so many hours on. */
const charter = async (from: number, values: Fields = {}): Promise<string> =>
	world.book(await world.yacht(), 1, 3, { starts_at: hours(from), ends_at: hours(from + 3), ...values });
const confirmed = (from = 21 * day) => charter(from, { status: "confirmed" });
const cancelled = async () => {
	const id = await confirmed();
	await write(id, { status: "cancelled" });
	return id;
};
const missed = async () => {
	const id = await charter(-1.5, { status: "confirmed", change_reason: "Entered for this test." });
	await write(id, { status: "no_show" });
	return id;
};
/** Who came aboard an hour ago. */
const aboard = async () => {
	const id = await confirmed(2);
	await write(id, { status: "in_progress", checked_in_at: hours(-1) });
	return id;
};
const ashore = async () => {
	const id = await aboard();
	await write(id, { status: "completed" });
	return id;
};
const requested = () => charter(21 * day, { status: "requested", costs: 20_000 });
const held = () => charter(21 * day, { hold_expires_at: hours(0.1), costs: 20_000 });

const attacks: [what: string, on: () => Promise<string>, fields: Fields][] = [
	["a confirmation that never was", confirmed, { confirmed_at: null }],
	["a confirmation of another day", confirmed, { confirmed_at: hours(-500) }],
	["a confirmation of what is pending", held, { confirmed_at: hours(0) }],
	["a cancellation of what stands", confirmed, { cancelled_at: hours(0) }],
	["a cancellation of another day", cancelled, { cancelled_at: hours(-500) }],
	["a cancellation that never was", cancelled, { cancelled_at: null }],
	["a cancellation dated before the deadline", confirmed, { status: "cancelled", cancelled_at: hours(-500) }],
	["a request that waits longer", requested, { request_expires_at: hours(400) }],
	["a request that is over", requested, { request_expires_at: hours(-1) }],
	["a request that was none", confirmed, { request_expires_at: hours(1) }],
	["a hold that was extended without time", held, { hold_extended: true }],
	["a hold of what is cancelled", cancelled, { hold_expires_at: "2099-01-01T00:00:00Z" }],
	["a hold of years", held, { hold_expires_at: "2099-01-01T00:00:00Z" }],
	[
		"a hold beyond the charter's start",
		() => charter(48, { hold_expires_at: hours(0.1) }),
		{ hold_expires_at: hours(49) },
	],
	["a hold without an end", held, { hold_expires_at: null }],
	["a deposit that nobody paid", confirmed, { deposit_status: "held" }],
	["a deposit that nobody gave back", confirmed, { deposit_status: "released" }],
	["a check-in of long ago", confirmed, { checked_in_at: "1990-01-01T00:00:00Z" }],
	["a check-in three weeks early", confirmed, { checked_in_at: hours(0) }],
	["a check-in without the step", () => confirmed(2), { checked_in_at: hours(-0.5) }],
	["a check-out without the steps", () => confirmed(2), { checked_out_at: hours(-0.5) }],
	["a check-in of what is held", held, { checked_in_at: hours(-1) }],
	["a check-in of what is asked for", requested, { checked_in_at: hours(-1) }],
	["a check-in of what is cancelled", cancelled, { checked_in_at: hours(-1) }],
	["a check-in of who never came", missed, { checked_in_at: hours(-1) }],
	["a check-in with a cancellation", () => confirmed(2), { status: "cancelled", checked_in_at: hours(-1) }],
	["a check-in to come", aboard, { checked_in_at: hours(3) }],
	["a check-in of another week", aboard, { checked_in_at: hours(-90) }],
	["a check-in that never was", aboard, { checked_in_at: null }],
	["a check-out of who is aboard", aboard, { checked_out_at: hours(0) }],
	["a check-out to come", ashore, { checked_out_at: hours(5) }],
	["a check-out before the check-in", ashore, { checked_out_at: hours(-2) }],
	["a check-in after the check-out", ashore, { checked_out_at: hours(-0.9), checked_in_at: hours(-0.8) }],
	["a check-out before it began, with the step", aboard, { status: "completed", checked_out_at: hours(-2) }],
];

test.each(attacks)("%s is written by no door", async (_what, on, fields) => {
	const id = await on();
	const before = await row(id);
	expect((await refusal(write(id, fields))).code).toBe("HS004");
	for (const door of Object.values(doors)) {
		const answer = answeredRefusal(await door(world.stack, { collection: "bookings", id, fields }));
		expect(answer).toMatchObject({ code: "INVALID_INPUT", details: { details: [{ field: expect.any(String) }] } });
	}
	expect(await row(id)).toEqual(before);
});

test.each([
	["confirmed_at", { confirmed_at: "2020-01-01T00:00:00Z" }],
	["confirmed_at", { status: "confirmed", confirmed_at: "2020-01-01T00:00:00Z" }],
	["cancelled_at", { cancelled_at: "2020-01-01T00:00:00Z" }],
	["request_expires_at", { status: "requested", request_expires_at: "2033-01-01T00:00:00Z" }],
	["hold_expires_at", { hold_expires_at: "2033-01-01T00:00:00Z" }],
	["hold_extended", { hold_extended: true }],
	["deposit_status", { deposit_status: "captured" }],
	["checked_in_at", { checked_in_at: "1990-01-01T00:00:00Z" }],
])("a booking is not made with a %s of its own", async (field, values) => {
	const { code, details } = await refusal(world.book(await world.yacht(), 1, 3, values));
	expect([code, details.details]).toEqual(["HS004", [{ field, issue: expect.stringMatching(/^[A-Z].*\.$/) }]]);
});

test("what happens writes its facts as before: confirmed, cancelled, held, extended, checked in and out", async () => {
	const id = await held();
	await write(id, { hold_expires_at: hours(0.2), hold_extended: true });
	await write(id, { status: "confirmed" });
	expect((await row(id)).confirmed_at).toEqual(expect.any(Date));
	await write(id, { status: "cancelled", cancelled_at: hours(0) });
	expect((await row(id)).cancelled_at).toEqual(expect.any(Date));
	const today = await confirmed(1);
	await write(today, { status: "in_progress" });
	await write(today, { checked_in_at: hours(-0.5) });
	await write(today, { status: "completed" });
	await write(today, { checked_in_at: hours(-0.6), checked_out_at: hours(-0.1) });
	const { checked_in_at, checked_out_at } = await row(today);
	expect([checked_in_at, checked_out_at]).toEqual([expect.any(Date), expect.any(Date)]);
});

test("who came aboard by a clock that is a little fast has not left before that", async () => {
	const id = await confirmed(1);
	await write(id, { status: "in_progress", checked_in_at: hours(0.05) });
	await write(id, { status: "completed" });
	const { checked_in_at, checked_out_at } = await row(id);
	expect(Number(checked_out_at)).toBeGreaterThanOrEqual(Number(checked_in_at));
});

test("a row that comes back as it was read, to the thousandth of a second, changes no fact", async () => {
	const id = await confirmed();
	const { confirmed_at } = await row(id);
	await write(id, { confirmed_at, special_requests: "A cake" });
	expect((await row(id)).special_requests).toBe("A cake");
});

test("what has become of a deposit follows the payments", async () => {
	const id = await confirmed();
	const paid = { booking: id, provider: "stripe", status: "succeeded", amount_cents: 100, currency: "USD" };
	const charge = await world.charge(id, 100, { purpose: "deposit", provider: "stripe" });
	await world.insert("payments", { ...paid, charge, kind: "deposit_hold", provider_id: `pi_${id}` });
	await write(id, { deposit_status: "held" });
	expect((await refusal(write(id, { deposit_status: "none" }))).code).toBe("HS004");
	expect((await refusal(write(id, { deposit_status: "captured" }))).code).toBe("HS004");
});

test("money is not entered before it has come", async () => {
	const booking = await confirmed();
	const payment = { booking, kind: "external", provider: "cash", amount_cents: 10, currency: "USD" };
	expect((await refusal(world.insert("payments", { ...payment, processed_at: hours(25) }))).code).toBe("HS004");
	const answer = await world.stack.api("/items/payments", {
		method: "POST",
		body: JSON.stringify({ ...payment, processed_at: "2099-01-01T00:00:00Z" }),
	});
	expect(answeredRefusal(answer)).toMatchObject({ details: { details: [{ field: "processed_at" }] } });
	await world.insert("payments", { ...payment, processed_at: hours(23) });
	for (const processed_at of ["0001-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "-infinity"])
		expect((await refusal(world.insert("payments", { ...payment, processed_at }))).details).toMatchObject({
			refusal: "payment_long_ago",
		});
	await world.insert("payments", { ...payment, processed_at: "2000-01-01T00:00:00Z" });
});
