import { type LedgerRow, type PaymentKind, paymentStatus } from "@harborsmith/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const line = (booking: string, amount_cents: number, kind = "charter") =>
	world.insert("booking_lines", { booking, kind, label: kind, amount_cents });
const money = (booking: string) =>
	world.one(
		"SELECT subtotal_cents, discount_cents, tax_cents, total_cents, paid_cents, refunded_cents, refunding_cents, payment_status FROM bookings WHERE id = $1",
		[booking],
	);

test("totals follow every line that is added, changed, moved or removed", async () => {
	const yacht = await world.yacht();
	const [booking, other] = [await world.book(yacht, 1, 2), await world.book(yacht, 3, 4)];
	const charter = await line(booking, 160_000);
	await line(booking, 5_000, "extra");
	const fee = await line(booking, 1_000, "fee");
	await line(booking, -16_500, "discount");
	await line(booking, 13_000, "tax");
	expect(await money(booking)).toMatchObject({
		subtotal_cents: 166_000,
		discount_cents: 16_500,
		tax_cents: 13_000,
		total_cents: 162_500,
	});
	await world.pool.query("UPDATE booking_lines SET amount_cents = 150000 WHERE id = $1", [charter]);
	await world.pool.query("UPDATE booking_lines SET booking = $2 WHERE id = $1", [fee, other]);
	expect(await money(booking)).toMatchObject({ subtotal_cents: 155_000, total_cents: 151_500 });
	expect(await money(other)).toMatchObject({ subtotal_cents: 1_000, total_cents: 1_000 });
	await world.pool.query("DELETE FROM booking_lines WHERE id = $1", [fee]);
	expect(await money(other)).toMatchObject({ subtotal_cents: 0, total_cents: 0 });
});

test("totals that differ from the lines are refused, at the insert's commit and at every update", async () => {
	const yacht = await world.yacht();
	expect((await refusal(world.book(yacht, 1, 2, { total_cents: 100 }))).code).toBe("HS004");
	const booking = await world.book(yacht, 1, 2);
	await line(booking, 100);
	for (const field of ["subtotal_cents", "discount_cents", "tax_cents", "total_cents"]) {
		const { code, details } = await refusal(
			world.pool.query(`UPDATE bookings SET ${field} = 1 WHERE id = $1`, [booking]),
		);
		expect(code, field).toBe("HS004");
		expect(details).toMatchObject({ lines_cents: 100, details: [{ field: "total_cents" }] });
	}
	await world.pool.query("UPDATE bookings SET total_cents = 100 WHERE id = $1", [booking]);
});

test("a booking may bring right totals with its lines, in one statement or several", async () => {
	const client = await world.pool.connect();
	const yacht = await world.yacht();
	for (const [from, cents, accepted] of [
		[1, 100, true],
		[3, 101, false],
	] as const) {
		await client.query("BEGIN");
		const totals = { subtotal_cents: cents, total_cents: cents };
		const booking = await world.book(yacht, from, from + 1, totals, client);
		for (const amount_cents of [60, 40]) {
			await world.insert("booking_lines", { booking, kind: "fee", label: "x", amount_cents }, client);
		}
		if (accepted) await client.query("COMMIT");
		else expect((await refusal(client.query("COMMIT"))).code).toBe("HS004");
	}
	client.release();
});

test("lines added at the same time by many count each other", async () => {
	const booking = await world.book(await world.yacht(), 1, 2);
	await Promise.all(Array.from({ length: 25 }, () => line(booking, 100, "fee")));
	expect(await money(booking)).toMatchObject({ total_cents: 2_500 });
});

test("discounts are negative, everything else is not, and a booking never costs less than nothing", async () => {
	const booking = await world.book(await world.yacht(), 1, 2);
	expect((await refusal(line(booking, 1, "discount"))).code).toBe("23514");
	expect((await refusal(line(booking, -1, "fee"))).code).toBe("23514");
	expect((await refusal(line(booking, -1, "discount"))).code).toBe("HS004");
});

test("payments and history are only ever added to", async () => {
	const booking = await world.book(await world.yacht(), 1, 2);
	await world.insert("payments", { booking, kind: "external", amount_cents: 100 });
	for (const table of ["payments", "booking_events"]) {
		const column = table === "payments" ? "amount_cents = 1" : "reason = 'x'";
		for (const attack of [
			`UPDATE ${table} SET ${column} WHERE booking = '${booking}'`,
			`DELETE FROM ${table} WHERE booking = '${booking}'`,
			`TRUNCATE ${table} CASCADE`,
		]) {
			expect((await refusal(world.pool.query(attack))).code, attack).toBe("HS003");
		}
	}
	expect((await refusal(world.pool.query("DELETE FROM bookings WHERE id = $1", [booking]))).code).toBe("HS003");
	expect((await refusal(world.pool.query("TRUNCATE bookings CASCADE"))).code).toBe("HS003");
});

test("a fact of a provider is in the ledger once, an event in the inbox once, an intent on one booking", async () => {
	const yacht = await world.yacht();
	const [booking, other] = [await world.book(yacht, 1, 2), await world.book(yacht, 3, 4)];
	const intent = `pi_${booking}`;
	const of = await world.charge(booking, 100, { provider: "stripe", intent });
	const charge = {
		booking,
		charge: of,
		kind: "charge",
		status: "succeeded",
		amount_cents: 100,
		provider: "stripe",
		provider_id: intent,
	};
	const deliveries = await Promise.allSettled(Array.from({ length: 10 }, () => world.insert("payments", charge)));
	expect(deliveries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	await world.insert("payments", { ...charge, status: "pending" });
	const event = { provider: "stripe", event_id: `evt_${booking}` };
	await world.insert("webhook_inbox", event);
	expect((await refusal(world.insert("webhook_inbox", event))).code).toBe("23505");
	const second = world.charge(other, 100, { provider: "stripe", intent });
	expect((await refusal(second)).code).toBe("23505");
});

test("what a booking says about money cannot be written", async () => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 1, 2);
	for (const change of ["paid_cents = 1", "refunded_cents = 1", "payment_status = 'paid'"]) {
		const attack = world.pool.query(`UPDATE bookings SET ${change} WHERE id = $1`, [booking]);
		expect((await refusal(attack)).code, change).toBe("HS004");
	}
	expect((await refusal(world.book(yacht, 3, 4, { payment_status: "paid" }))).code).toBe("HS004");
	expect((await refusal(world.book(yacht, 3, 4, { paid_cents: 100 }))).code).toBe("HS004");
});

const sums =
	"coalesce(sum(paid_cents), 0)::int AS paid, coalesce(sum(refunded_cents), 0)::int AS refunded, coalesce(sum(refunding_cents), 0)::int AS refunding";
const sumOfCharges = (booking: string) => world.one(`SELECT ${sums} FROM charges WHERE booking = $1`, [booking]);
const sumsOf = (booking: string) => world.one(`SELECT ${sums} FROM bookings WHERE id = $1`, [booking]);

const kinds: PaymentKind[] = ["charge", "external", "refund", "deposit_hold", "transfer"];
const ledger = fc.array(
	fc.record({
		kind: fc.constantFrom(...kinds),
		status: fc.constantFrom<LedgerRow["status"]>("succeeded", "pending", "failed"),
		amount_cents: fc.constantFrom(0, 40, 60, 100),
		refund: fc.constantFrom("a", "b"),
		of: fc.constantFrom("first", "second"),
		order: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 7 },
);

type Drawn = { refund: string; order: boolean; of: "first" | "second" };

/** A refund of a provider, or its order; everything else came in cash. */
const entry = (booking: string, { refund, order, of: _of, ...row }: LedgerRow & Drawn) =>
	row.kind === "refund"
		? {
				...row,
				provider: "stripe",
				refund_key: `${booking}:${refund}`,
				provider_id: order ? null : `${booking}:${refund}`,
			}
		: row;

test("payment status, paid, refunded and on its way back are the domain's for any ledger that is accepted", async () => {
	const yacht = await world.yacht();
	let hour = 100;
	await fc.assert(
		fc.asyncProperty(ledger, fc.constantFrom(0, 100), fc.boolean(), async (rows, total, isConfirmed) => {
			hour += 2;
			const booking = await world.book(yacht, hour, hour + 1, isConfirmed ? { status: "confirmed" } : {});
			if (total > 0) await line(booking, total);
			const charges = { first: await world.charge(booking, 100), second: await world.charge(booking, 100) };
			const accepted: LedgerRow[] = [];
			for (const [index, row] of rows.entries()) {
				const values = { ...entry(booking, row), charge: charges[row.of] };
				const processed_at = new Date(Date.UTC(2030, 0, 1, 0, 0, index));
				const added = await world.insert("payments", { ...values, booking, processed_at }).catch(() => undefined);
				if (added !== undefined) accepted.push(values);
				const { refunded_cents, paid_cents } = paymentStatus(accepted, total);
				expect(refunded_cents).toBeLessThanOrEqual(paid_cents);
			}
			expect(await money(booking)).toMatchObject(paymentStatus(accepted, total, isConfirmed));
			expect(await sumOfCharges(booking)).toEqual(await sumsOf(booking));
		}),
		{ numRuns: 80 },
	);
});

test("payment status follows a total that changes after payment", async () => {
	const booking = await world.book(await world.yacht(), 1, 2);
	await line(booking, 100);
	await world.insert("payments", { booking, kind: "external", amount_cents: 100 });
	expect(await money(booking)).toMatchObject({ payment_status: "paid" });
	await line(booking, 50, "fee");
	expect(await money(booking)).toMatchObject({ payment_status: "partial", total_cents: 150 });
});
