import { randomUUID } from "node:crypto";
import type { HistoryRow } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEnglish } from "../../../../../tests/support/in-english.ts";
import { tokenOf } from "../../../../../tests/support/token-of.ts";
import { doors } from "../../../../../tests/support/world/doors.ts";
import { type Desk, openDesk, type Row } from "../../../../../tests/support/world/phone-bookings.ts";
import { answeredRefusal } from "../../../../../tests/support/world/refusal.ts";
import { at, type World } from "../../../../../tests/support/world/world.ts";

type Stored = { price_mode: string; total_cents: number; charter_cents: number; due_now_cents: number; lines: number };

let desk: Desk;
let world: World;
beforeAll(async () => {
	desk = await openDesk();
	world = desk.world;
});
afterAll(() => world.close());

const patch: Desk["change"] = (...given) => desk.change(...given);
const call = async (values: Row = {}): Promise<string> =>
	String((await desk.created(await desk.call(values, await world.yacht()))).id);
const stored = (id: string) =>
	world.one<Stored>(
		`SELECT price_mode, total_cents, due_now_cents,
			(SELECT sum(amount_cents)::integer FROM booking_lines WHERE booking = b.id AND kind = 'charter') AS charter_cents,
			(SELECT count(*)::integer FROM booking_lines WHERE booking = b.id) AS lines
		FROM bookings b WHERE id = $1`,
		[id],
	);
const told = async (id: string): Promise<string[]> => {
	const { rows } = await world.pool.query<HistoryRow>(
		"SELECT code, params, reason FROM booking_events WHERE booking = $1 AND code IN ('repriced', 'price_kept') ORDER BY at, id",
		[id],
	);
	return rows.map(inEnglish);
};
const offersLeft = async () => Number((await world.one<{ count: string }>("SELECT count(*) FROM price_offers")).count);
const confirm = (id: string) => world.pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [id]);

test.each(Object.entries(doors))("through %s an open price follows the dates", async (_door, through) => {
	const id = await call();
	const before = await stored(id);
	expect(before).toMatchObject({ price_mode: "rules", charter_cents: 90_000 });
	const { status, body } = await through(world.stack, { collection: "bookings", id, fields: { ends_at: at(9) } });
	expect(status, JSON.stringify(body)).toBeLessThan(300);
	expect(JSON.stringify(body)).not.toContain('"errors"');
	const after = await stored(id);
	expect(after).toMatchObject({ price_mode: "rules", charter_cents: 160_000, lines: before.lines });
	expect(after.total_cents).toBeGreaterThan(before.total_cents);
	expect(after.due_now_cents).toBe(Math.ceil(after.total_cents / 4));
	expect(await told(id)).toEqual([expect.stringMatching(/^Priced again by the rules: \$[\d,.]+ became \$[\d,.]+\.$/)]);
});

test.each(Object.entries(doors))("through %s a confirmed price stays, and staff are told", async (_door, through) => {
	const id = await call();
	await confirm(id);
	const before = await stored(id);
	expect(before.price_mode).toBe("agreed");
	const { status } = await through(world.stack, { collection: "bookings", id, fields: { ends_at: at(9) } });
	expect(status).toBeLessThan(300);
	expect(await stored(id)).toEqual(before);
	expect(await told(id)).toEqual([
		expect.stringMatching(/^The price stays \$.*, as agreed\. By the rules it would be \$/),
	]);
});

test("yacht and guests move an open price as well, with the extras that were ordered", async () => {
	const brunch = { name: "Brunch", slug: `brunch-${Date.now()}`, unit: "guest", price_cents: 1_000, status: "active" };
	const extra = await world.insert("extras", { ...brunch, category: "catering", tax_class: "exempt" });
	const named = { extras_id: extra, languages_code: "es-ES", name: "Almuerzo tardío" };
	await world.insert("extras_translations", named);
	const id = await call({
		locale: "es-ES",
		lines: [
			{ kind: "charter", label: "Half day", amount_cents: 90_000 },
			{ kind: "extra", label: "Brunch", unit: "guest", quantity: 4, unit_cents: 1_000, amount_cents: 4_000, extra },
		],
	});
	await patch(id, { price_mode: "rules" });
	await patch(id, { guests: 6 });
	const line =
		"SELECT label, quantity, amount_cents FROM booking_lines WHERE booking = $1 AND kind = 'extra' AND extra = $2";
	expect(await world.one(line, [id, extra])).toEqual({ label: named.name, quantity: 6, amount_cents: 6_000 });
	const dearer = await world.yacht({ security_deposit_cents: 70_000 });
	await world.pool.query("UPDATE rates SET amount_cents = 95000 WHERE yacht = $1 AND unit = 'half_day'", [dearer]);
	expect((await patch(id, { yacht: dearer })).status).toBe(200);
	expect(await stored(id)).toMatchObject({ price_mode: "rules", charter_cents: 95_000 });
	expect(await world.one("SELECT security_deposit_cents FROM bookings WHERE id = $1", [id])).toEqual({
		security_deposit_cents: 70_000,
	});
	await world.pool.query("UPDATE extras SET status = 'archived' WHERE id = $1", [extra]);
});

test("what staff agreed by hand stays until they ask for the rules", async () => {
	const written = await call({ lines: [{ kind: "charter", label: "As agreed", amount_cents: 70_000 }] });
	expect((await stored(written)).price_mode).toBe("agreed");
	await patch(written, { ends_at: at(9) });
	expect(await stored(written)).toMatchObject({ total_cents: 70_000 });

	const edited = await call();
	const fee = { booking: edited, kind: "fee", label: "Late return", amount_cents: 5_000 };
	await world.stack.api("/items/booking_lines", { method: "POST", body: JSON.stringify(fee) });
	const agreed = await stored(edited);
	expect(agreed.price_mode).toBe("agreed");
	await patch(edited, { ends_at: at(9) });
	expect(await stored(edited)).toEqual(agreed);
	expect((await patch(edited, { price_mode: "rules" })).status).toBe(200);
	expect(await stored(edited)).toMatchObject({ price_mode: "rules", charter_cents: 160_000 });
	await world.one("SELECT 1 FROM booking_lines WHERE booking = $1 AND kind = 'fee'", [edited]);
});

test("a confirmed booking is priced again only when asked, and is agreed upon again", async () => {
	const id = await call();
	await confirm(id);
	expect((await patch(id, { ends_at: at(9), price_mode: "rules" })).status).toBe(200);
	expect(await stored(id)).toMatchObject({ price_mode: "agreed", charter_cents: 160_000 });
	await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [id]);
	expect(answeredRefusal(await patch(id, { price_mode: "rules" })).code).toBe("INVALID_STATE");
});

/** Its guest has the card form before them. */
const isAboutToPay = async (id: string, left: string) => {
	const charge = { booking: id, purpose: "fare", amount_cents: 100, currency: "USD", provider: "stripe" };
	await world.insert("charges", { ...charge, intent: `pi_${id}` });
	await world.pool.query("UPDATE bookings SET hold_expires_at = now() + $2::interval WHERE id = $1", [id, left]);
};

test("a guest who is about to pay pays what was shown", async () => {
	const id = await call();
	await isAboutToPay(id, "9 minutes");
	const before = await stored(id);
	await patch(id, { ends_at: at(9) });
	expect(await stored(id)).toEqual(before);
	expect(answeredRefusal(await patch(id, { price_mode: "rules" })).sentence).toMatch(/about to pay/);
});

test("a change without a price is refused with the way out, and leaves everything as it was", async () => {
	const id = await call();
	const before = await stored(id);
	const refused = answeredRefusal(await patch(id, { charter_type: "bareboat" }));
	expect(refused).toMatchObject({ status: 422, code: "NOT_SOLD", sentence: expect.stringContaining("As agreed") });
	expect(await stored(id)).toEqual(before);
	expect((await patch(id, { charter_type: "bareboat", price_mode: "agreed" })).status).toBe(200);
	expect(await stored(id)).toEqual({ ...before, price_mode: "agreed" });
	expect(await told(id)).toEqual([expect.stringMatching(/The rules have none\.$/)]);
});

test("several bookings changed at once get each its own price, and nothing is left behind", async () => {
	const ids = [await call(), await call({ ends_at: at(4) })];
	const left = await offersLeft();
	const body = JSON.stringify({ keys: ids, data: { ends_at: at(11) } });
	expect((await world.stack.api("/items/bookings", { method: "PATCH", token: desk.staff, body })).status).toBe(200);
	for (const id of ids) expect(await stored(id)).toMatchObject({ charter_cents: 210_000 });
	expect(await offersLeft()).toBe(left);
});

test("another promo code moves an open price at once, and the history names it", async () => {
	const code = `DESK-${Date.now().toString(36).toUpperCase()}`;
	const promo_code = await world.insert("promo_codes", { code, percent_bps: 1_000, max_uses: 1, status: "active" });
	const id = await call();
	const before = await stored(id);
	expect((await patch(id, { promo_code })).status).toBe(200);
	const discount = "SELECT discount_cents FROM bookings WHERE id = $1";
	expect((await world.one<{ discount_cents: number }>(discount, [id])).discount_cents).toBeGreaterThanOrEqual(9_000);
	expect((await stored(id)).total_cents).toBeLessThan(before.total_cents);
	expect((await patch(id, { ends_at: at(9) })).status).toBe(200);
	expect((await patch(id, { promo_code: null })).status).toBe(200);
	expect(await world.one(discount, [id])).toEqual({ discount_cents: 0 });
	const notes = await told(id);
	expect(notes[0]).toMatch(new RegExp(`^Promo code ${code} added\\. Priced again by the rules: \\$`));
	expect(notes.at(-1)).toMatch(new RegExp(`^Promo code ${code} removed\\. Priced again by the rules: \\$`));
});

test("a promo code on an agreed price changes nothing but says what it would", async () => {
	const code = `KEPT-${Date.now().toString(36).toUpperCase()}`;
	const promo_code = await world.insert("promo_codes", { code, percent_bps: 1_000, status: "active" });
	const id = await call();
	await confirm(id);
	const before = await stored(id);
	expect((await patch(id, { promo_code })).status).toBe(200);
	expect(await stored(id)).toEqual(before);
	expect(await told(id)).toEqual([
		expect.stringMatching(new RegExp(`^Promo code ${code} added\\. The price stays \\$.*, as agreed\\. By the rules`)),
	]);
});

test("a promo code that does not apply is refused with its reason", async () => {
	const code = `OVER-${Date.now().toString(36).toUpperCase()}`;
	const promo_code = await world.insert("promo_codes", {
		code,
		percent_bps: 500,
		sale_to: "2020-01-01",
		status: "active",
	});
	const id = await call();
	const refused = answeredRefusal(await patch(id, { promo_code }));
	expect(refused).toMatchObject({ code: "PROMO_INVALID", sentence: expect.stringContaining("no longer valid") });
	expect(await world.one("SELECT promo_code FROM bookings WHERE id = $1", [id])).toEqual({ promo_code: null });
});

/** What somebody without the right to it sends, and is refused. */
const forbidden = async (role: string, id: string, fields: Row): Promise<void> => {
	const answer = await world.stack.api(`/items/bookings/${id}`, {
		method: "PATCH",
		body: JSON.stringify(fields),
		token: await tokenOf(world.stack, role),
	});
	expect(answer.status).toBe(403);
};

test.each(["customer", "owner", "captain", "marketer"])(
	"a change that a %s may not make leaves no price behind for the next one to pick up",
	async (role) => {
		const id = await call();
		await confirm(id);
		const agreed = await stored(id);
		await world.pool.query(
			"UPDATE rates SET amount_cents = amount_cents * 2 WHERE yacht = (SELECT yacht FROM bookings WHERE id = $1)",
			[id],
		);
		await forbidden(role, id, { price_mode: "rules" });
		await forbidden(role, id, { price_mode: "rules", guests: 3 });
		const { count } = await world.one<{ count: number }>("SELECT count(*)::int FROM price_offers WHERE booking = $1", [
			id,
		]);
		expect(count).toBe(0);
		expect((await patch(id, { internal_notes: "Seen." })).status).toBe(200);
		expect((await patch(id, { guests: 3 })).status).toBe(200);
		expect(await stored(id)).toEqual(agreed);
	},
);

test.each(["customer", "owner", "captain", "marketer"])(
	"a %s who may not change a booking is told nothing of it: every booking answers alike",
	async (role) => {
		const [open, over, paying] = [await call(), await call(), await call()];
		await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [over]);
		await isAboutToPay(paying, "1 hour");
		for (const id of [open, over, paying, randomUUID()]) {
			await forbidden(role, id, { price_mode: "rules" });
			await forbidden(role, id, { starts_at: "2033-03-13T02:30:00" });
			await forbidden(role, id, { promo_code: randomUUID(), guests: 400 });
		}
	},
);

test("an offer whose change is refused by the database is never taken up by another change", async () => {
	const id = await call();
	const before = await stored(id);
	expect((await patch(id, { ends_at: at(9), guests: 400 })).status).toBe(422);
	expect((await patch(id, { internal_notes: "Seen." })).status).toBe(200);
	expect(await stored(id)).toEqual(before);
	const [{ token } = { token: "" }] = (
		await world.pool.query<{ token: string }>("SELECT token FROM price_offers WHERE booking = $1", [id])
	).rows;
	expect((await patch(id, { price_offer: token, internal_notes: "Mine." })).status).toBe(200);
	expect(await stored(id)).toEqual(before);
});

test.each(Object.entries(doors))("through %s a line does not change its booking as well", async (_door, through) => {
	const id = await call();
	const before = await stored(id);
	const line = await world.one<{ id: string }>("SELECT id FROM booking_lines WHERE booking = $1 AND kind = 'charter'", [
		id,
	]);
	for (const booking of [
		{ id, ends_at: at(9) },
		{ id, price_mode: "rules" },
	]) {
		const fields = { amount_cents: 60_000, booking };
		const refused = answeredRefusal(await through(world.stack, { collection: "booking_lines", id: line.id, fields }));
		expect(refused.sentence).toBe("A price line does not change its booking. Change the booking in its own form.");
	}
	expect(await stored(id)).toEqual(before);
	const ends = await world.one("SELECT ends_at FROM bookings WHERE id = $1", [id]);
	expect(ends).toEqual({ ends_at: new Date(at(5)) });
	await through(world.stack, {
		collection: "booking_lines",
		id: line.id,
		fields: { booking: { id }, amount_cents: 60_000 },
	});
	expect(await stored(id)).toMatchObject({ charter_cents: 60_000 });
});
