import { randomUUID } from "node:crypto";
import { chargeMoves } from "@harborsmith/domain";
import { chargeStates } from "@harborsmith/domain/vocabulary";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let yacht: string;
let hour = 0;
beforeAll(async () => {
	world = await createWorld();
	yacht = await world.yacht();
});
afterAll(() => world.close());

const sql = (text: string, values: unknown[] = []) => world.pool.query(text, values);
const booked = () => {
	hour += 2;
	return world.book(yacht, hour, hour + 1, { costs: 1000, status: "confirmed" });
};
const take = (booking: string, charge: string, amount_cents: number, values = {}) =>
	world.insert("payments", {
		...{ booking, charge, kind: "charge", amount_cents, provider: "stripe", provider_id: `ch_${randomUUID()}` },
		...values,
	});
/** A charge by card that has been paid; the later ones are the newer ones. */
const paid = async (booking: string, cents: number) => {
	const charge = await world.charge(booking, cents, { provider: "stripe", intent: `pi_${randomUUID()}` });
	await take(booking, charge, cents);
	return charge;
};
const back = (booking: string, charge: string, amount_cents: number) =>
	world.insert("payments", { booking, charge, kind: "refund", amount_cents, provider: "cash" });
const read = (id: string) =>
	world.one(
		"SELECT state, paid_cents AS paid, refunded_cents AS back, refunding_cents AS waits FROM charges WHERE id = $1",
		[id],
	);
const backOf = async (booking: string) => {
	const { rows } = await sql(
		"SELECT refunded_cents + refunding_cents AS back FROM charges WHERE booking = $1 ORDER BY paid_at, date_created, id",
		[booking],
	);
	return rows.map((row: { back: number }) => row.back);
};

test("a row of the ledger without a charge, or with another booking's, is refused", async () => {
	const [booking, other] = [await booked(), await booked()];
	const row = { booking, amount_cents: 10, provider: "stripe", provider_id: `x_${randomUUID()}` };
	for (const kind of ["charge", "refund", "deposit_hold", "deposit_capture", "transfer"]) {
		expect((await refusal(world.insert("payments", { ...row, kind }))).code, kind).toMatch(/23514|HS004/);
	}
	const foreign = await paid(other, 500);
	expect((await refusal(take(booking, foreign, 500))).sentence).toBe("This charge belongs to another booking.");
	expect((await refusal(back(booking, foreign, 1))).code).toBe("HS004");
});

test("money comes in the way of its charge", async () => {
	const booking = await booked();
	const card = await world.charge(booking, 100, { provider: "stripe" });
	const cash = { booking, charge: card, kind: "external", amount_cents: 100, provider: "cash" };
	expect((await refusal(world.insert("payments", cash))).code).toBe("HS004");
	expect((await refusal(take(booking, await world.charge(booking, 100), 100))).code).toBe("HS004");
});

test("what people enter gets a charge of its own, and a refund of theirs is shared out over the charges, what came by hand first", async () => {
	const booking = await booked();
	await paid(booking, 300);
	await world.insert("payments", { booking, kind: "external", amount_cents: 200, provider: "cash" });
	await paid(booking, 500);
	const { rows } = await sql(
		"SELECT purpose, state, amount_cents FROM charges WHERE booking = $1 AND provider = 'external'",
		[booking],
	);
	expect(rows).toEqual([{ purpose: "balance", state: "paid", amount_cents: 200 }]);
	await world.insert("payments", {
		booking,
		kind: "refund",
		amount_cents: 750,
		provider: "bank",
		provider_id: `wire ${randomUUID()}`,
	});
	expect(await backOf(booking)).toEqual([50, 200, 500]);
	const told = await sql(
		"SELECT (payload ->> 'amount_cents')::int AS cents FROM outbox WHERE topic = 'payment.refunded' AND payload ->> 'booking' = $1",
		[booking],
	);
	expect(told.rows).toEqual([{ cents: 750 }]);
	expect(
		(await refusal(world.insert("payments", { booking, kind: "refund", amount_cents: 251, provider: "cash" }))).code,
	).toBe("HS004");
});

test("no more goes back of a charge than came for it, whatever the booking has besides, and however many try at once", async () => {
	const booking = await booked();
	const [first, second] = [await paid(booking, 300), await paid(booking, 700)];
	const { sentence } = await refusal(back(booking, first, 301));
	expect(sentence).toContain("Only $3.00");
	const tries = await Promise.allSettled(Array.from({ length: 20 }, () => back(booking, first, 100)));
	expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
	expect(await read(first)).toEqual({ state: "paid", paid: 300, back: 300, waits: 0 });
	expect(await read(second)).toEqual({ state: "paid", paid: 700, back: 0, waits: 0 });
	for (const change of ["refunded_cents = 701", "refunded_cents = 1", "paid_cents = 701", "refunding_cents = 5"]) {
		expect((await refusal(sql(`UPDATE charges SET ${change} WHERE id = $1`, [second]))).code, change).toMatch(
			/HS004|23514/,
		);
	}
});

test.each([
	["the card's charge", "stripe", true],
	["any card", "stripe", false],
	["the charge, by hand", "cash", true],
	["any charge, by hand", "cash", false],
])("two refunds in one statement give back no more than came: %s", async (_what, provider, isNamed) => {
	const booking = await booked();
	const charge = await paid(booking, 100);
	const ask = (first: number, second: number) =>
		sql(
			`INSERT INTO payments (booking, charge, kind, provider, amount_cents)
			VALUES ($1, $2, 'refund', $3, $4), ($1, $2, 'refund', $3, $5)`,
			[booking, isNamed ? charge : null, provider, first, second],
		);
	expect((await refusal(ask(80, 80))).code).toBe("HS004");
	expect(await read(charge)).toMatchObject({ back: 0, waits: 0 });
	await ask(80, 20);
	const { back: done, waits } = await read(charge);
	expect(Number(done) + Number(waits)).toBe(100);
});

test("a charge moves along the domain's table alone, and is paid when it is paid", async () => {
	const booking = await booked();
	for (const from of chargeStates) {
		for (const to of chargeStates) {
			if (from === to) continue;
			const charge =
				from === "paid"
					? await paid(booking, 5)
					: await world.charge(booking, 5, { state: from, provider: "external" });
			const move = sql("UPDATE charges SET state = $2 WHERE id = $1", [charge, to]);
			if (to !== "paid" && chargeMoves[from].includes(to)) await move;
			else expect((await refusal(move)).code, `${from} to ${to}`).toMatch(/HS002|23514/);
		}
	}
	expect((await refusal(world.charge(booking, 5, { state: "paid" }))).code).toBe("HS004");
	expect((await refusal(world.charge(booking, 5, { paid_cents: 5 }))).code).toBe("HS004");
	expect((await refusal(world.charge(booking, 0))).code).toBe("23514");
	const closed = await world.charge(booking, 5, { provider: "stripe" });
	await take(booking, closed, 5);
	expect(await read(closed)).toMatchObject({ state: "paid", paid: 5 });
});

test("what a charge is stays, and no charge goes", async () => {
	const [booking, other] = [await booked(), await booked()];
	const charge = await paid(booking, 100);
	const values: Record<string, unknown> = {
		...{ booking: other, purpose: "deposit", currency: "EUR", provider: "external", amount_cents: 99 },
		...{ intent: `pi_${randomUUID()}`, payer: world.customer, paid_at: "2020-01-01" },
	};
	for (const [column, value] of Object.entries(values)) {
		const attack = sql(`UPDATE charges SET ${column} = $2 WHERE id = $1`, [charge, value]);
		expect((await refusal(attack)).code, column).toMatch(/HS003|HS004|23514/);
	}
	expect((await refusal(sql("DELETE FROM charges WHERE id = $1", [charge]))).code).toBe("HS003");
	expect((await refusal(sql("TRUNCATE charges CASCADE"))).code).toBe("HS003");
	const { id } = await world.one<{ id: string }>("SELECT id FROM payments WHERE charge = $1", [charge]);
	const second = await paid(booking, 100);
	expect((await refusal(sql("UPDATE payments SET charge = $2 WHERE id = $1", [id, second]))).code).toBe("HS003");
});

test("an intent is of one charge, and a guest has one form at a time", async () => {
	const [booking, other] = [await booked(), await booked()];
	const intent = `pi_${randomUUID()}`;
	const open = { provider: "stripe", state: "open" };
	const charge = await world.charge(booking, 100, { ...open, intent });
	expect((await refusal(world.charge(other, 100, { ...open, intent }))).code).toBe("23505");
	expect((await refusal(world.charge(booking, 100, { ...open, purpose: "balance" }))).code).toBe("23505");
	expect((await refusal(world.charge(booking, 100, { intent: `pi_${randomUUID()}` }))).code).toBe("23514");
	const rivals = Array.from({ length: 10 }, () => world.charge(other, 100, open));
	expect((await Promise.allSettled(rivals)).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	await sql("UPDATE charges SET state = 'closed' WHERE id = $1", [charge]);
	await world.charge(booking, 100, { ...open, intent: `pi_${randomUUID()}` });
});

test("a cancellation is shared out over any charges to the cent, newest card first, and booking and charges agree", async () => {
	const drawn = fc.record({
		cards: fc.array(fc.integer({ min: 1, max: 100_003 }), { minLength: 1, maxLength: 4 }),
		cash: fc.option(fc.integer({ min: 1, max: 50_001 })),
		gone: fc.integer({ min: 0, max: 100 }),
		share: fc.integer({ min: 0, max: 100 }),
	});
	await fc.assert(
		fc.asyncProperty(drawn, async ({ cards, cash, gone, share }) => {
			const booking = await booked();
			const charges: string[] = [];
			for (const cents of cards) charges.push(await paid(booking, cents));
			if (cash !== null)
				await world.insert("payments", { booking, kind: "external", amount_cents: cash, provider: "cash" });
			const early = Math.floor(((cards[0] ?? 0) * gone) / 100);
			if (early > 0) await back(booking, charges[0] ?? "", early);
			const kept = cards.reduce((sum, cents) => sum + cents, cash ?? 0) - early;
			const refund = Math.floor((kept * share) / 100);
			await sql("UPDATE bookings SET status = 'cancelled', refund_choice = 'amount', refund_cents = $2 WHERE id = $1", [
				booking,
				refund,
			]);
			let rest = refund;
			const expected = cards.map((cents, index) => ({ index, left: cents - (index === 0 ? early : 0) })).toReversed();
			for (const { index, left } of expected) {
				const part = Math.min(left, rest);
				rest -= part;
				expect(await read(charges[index] ?? "")).toMatchObject({ back: index === 0 ? early : 0, waits: part });
			}
			const sums =
				"coalesce(sum(paid_cents), 0)::int AS paid, coalesce(sum(refunded_cents), 0)::int AS back, coalesce(sum(refunding_cents), 0)::int AS waits";
			const ofBooking = await world.one(`SELECT ${sums} FROM bookings WHERE id = $1`, [booking]);
			expect(await world.one(`SELECT ${sums} FROM charges WHERE booking = $1`, [booking])).toEqual(ofBooking);
			expect(ofBooking).toMatchObject({ waits: refund, back: early });
			const sent = await world.one(
				`SELECT coalesce(sum((payload ->> 'amount_cents')::int), 0)::int AS cents, count(DISTINCT payload ->> 'charge')::int = count(*) AS apart
				FROM outbox WHERE topic = 'payment.refund_due' AND payload ->> 'booking' = $1`,
				[booking],
			);
			expect(sent).toEqual({ cents: refund, apart: true });
		}),
		{ numRuns: 25 },
	);
});
