import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Slot } from "../../../tests/support/guest.ts";
import { until } from "../../../tests/support/until.ts";
import { type Payments, usePayments } from "./harness.ts";

describe("an event of Stripe", () => {
	let on: Payments;
	let slots: Slot[];
	beforeAll(async () => {
		on = await usePayments();
		await on.reset();
		slots = await on.slots(6);
	});
	afterEach(() => on.reset());
	const booked = () => on.guest.bookSlot(slots.shift() ?? expect.fail("no slot left"));
	const now = () => Math.floor(Date.now() / 1000);
	type Of = { id: string; number: string; payment_intent_id: string };

	/** What Stripe would send about a booking's payment. */
	const paidIntent = (of: Of | undefined, amount: number, values: object = {}) => ({
		id: of?.payment_intent_id ?? `pi_${randomUUID()}`,
		object: "payment_intent",
		amount,
		amount_received: amount,
		created: now(),
		currency: "usd",
		latest_charge: `ch_${randomUUID()}`,
		metadata: of ? { booking: of.id, number: of.number, purpose: "fare" } : {},
		status: "succeeded",
		...values,
	});
	const refundOf = (of: Of, charge: string, amount: number, values: object = {}) => ({
		id: `re_${randomUUID()}`,
		object: "refund",
		amount,
		charge,
		created: now(),
		currency: "usd",
		metadata: {},
		payment_intent: of.payment_intent_id,
		status: "succeeded",
		...values,
	});
	const outcome = (answer: { status: number; body: unknown }): string => {
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return (answer.body as { data: { outcome: string } }).data.outcome;
	};
	const pending = async () =>
		on.booking((await booked()).number) as Promise<Awaited<ReturnType<Payments["booking"]>> & Of>;

	it("of another program on the same account is taken and changes nothing", async () => {
		const charge = `ch_${randomUUID()}`;
		const foreign = paidIntent(undefined, 5000);
		for (const [type, object, expected] of [
			["payment_intent.succeeded", foreign, "nothing_to_keep"],
			["payment_intent.succeeded", { ...foreign, metadata: { order: "17" } }, "nothing_to_keep"],
			[
				"charge.succeeded",
				{ ...foreign, id: charge, object: "charge", amount_captured: 5000, captured: true, paid: true },
				"nothing_to_keep",
			],
			[
				"refund.created",
				{ ...refundOf({ id: "", number: "", payment_intent_id: foreign.id }, charge, 5000) },
				"unknown_booking",
			],
			[
				"charge.dispute.created",
				{ id: "du_1", object: "dispute", amount: 1, charge, currency: "usd", status: "needs_response" },
				"unknown_booking",
			],
			["charge.dispute.updated", { id: "du_1" }, "nothing_to_keep"],
			["payout.paid", { id: "po_1" }, "nothing_to_keep"],
			["payment_intent.succeeded", { id: "pi_odd", object: "payment_intent", amount: "many" }, "unreadable"],
			["refund.created", null, "unreadable"],
		] as const) {
			const id = `evt_${randomUUID()}`;
			expect(outcome(await on.deliver(type, object as object, { id })), type).toBe(expected);
			expect(outcome(await on.deliver(type, object as object, { id })), type).toBe("duplicate");
			const [row] = await on.stack.sql("select outcome from webhook_inbox where event_id = $1", [id]);
			expect(row).toEqual({ outcome: expected });
		}
	});

	it("that is no JSON is refused as such", async () => {
		const headers = { "Content-Type": "text/plain", "Stripe-Signature": "t=1,v1=00" };
		const answer = await on.stack.api("/payments/stripe/webhook", {
			method: "POST",
			body: "hello",
			headers,
			token: null,
		});
		expect(answer.status).toBe(400);
	});

	it("about another currency confirms nothing: it is kept, not counted, and people are told", async () => {
		const booking = await pending();
		const yen = paidIntent(booking, booking.due_now_cents, { currency: "jpy" });
		const all = await Promise.all([1, 2, 3].map(() => on.deliver("payment_intent.succeeded", yen)));
		expect(all.map(outcome).sort()).toEqual(["known", "known", "wrong_currency"]);
		expect(await on.booking(booking.number)).toMatchObject({ status: "pending", paid_cents: 0 });
		expect(await on.ledger(booking.number)).toHaveLength(1);
		expect(await on.attentions(booking.number)).toEqual(["wrong_currency"]);
	});

	it("about a refund above what was paid is kept in the inbox, not counted, and people are told", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		outcome(await on.deliver("payment_intent.succeeded", paid));
		const much = refundOf(booking, paid.latest_charge, booking.due_now_cents + 1);
		expect(outcome(await on.deliver("refund.created", much))).toBe("refund_above_paid");
		expect(await on.booking(booking.number)).toMatchObject({ refunded_cents: 0, payment_status: expect.any(String) });
		expect(await on.attentions(booking.number)).toEqual(["refund_above_paid"]);
		const halves = Array.from({ length: 5 }, () =>
			refundOf(booking, paid.latest_charge, Math.ceil(booking.due_now_cents / 2)),
		);
		const answers = await Promise.all(halves.map((half) => on.deliver("refund.created", half)));
		expect(answers.map(outcome).filter((name) => name === "recorded").length).toBeLessThanOrEqual(2);
		const after = await on.booking(booking.number);
		expect(after.refunded_cents).toBeLessThanOrEqual(after.paid_cents);
	});

	it("about a refund that comes before its payment waits for it", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		const early = refundOf(booking, paid.latest_charge, 1000);
		expect(outcome(await on.deliver("refund.created", early))).toBe("refund_before_charge");
		expect(outcome(await on.deliver("payment_intent.succeeded", paid))).toBe("confirmed");
		expect(await on.booking(booking.number)).toMatchObject({ refunded_cents: 1000, paid_cents: booking.due_now_cents });
		expect(await on.attentions(booking.number)).toEqual([]);
	});

	it("about a refund that came back books no income, and people are told once", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		outcome(await on.deliver("payment_intent.succeeded", paid));
		const refund = refundOf(booking, paid.latest_charge, 1000);
		outcome(await on.deliver("refund.created", refund));
		expect(await on.booking(booking.number)).toMatchObject({ refunded_cents: 1000 });
		const failed = { ...refund, status: "failed", failure_reason: "expired_or_canceled_card" };
		const types = ["refund.updated", "refund.failed", "charge.refund.updated"];
		const told = await Promise.all(types.map((type) => on.deliver(type, failed)));
		expect(told.map(outcome).sort()).toEqual(["known", "known", "recorded"]);
		expect(await on.booking(booking.number)).toMatchObject({ paid_cents: booking.due_now_cents, refunded_cents: 0 });
		expect(await on.attentions(booking.number)).toEqual(["refund_failed"]);
	});

	it("that the ledger refuses for good is kept and answered, so that Stripe does not send it again and again", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, -5);
		expect(outcome(await on.deliver("payment_intent.succeeded", paid))).toBe("refused");
		expect(await on.booking(booking.number)).toMatchObject({ status: "pending", paid_cents: 0 });
	});

	it("is not needed to read a booking: with Stripe hanging it is read as quickly as ever, and nothing is written", async () => {
		const own = await booked();
		const before = await on.booking(own.number);
		await on.guest.read(own.number, own.manage_token);
		await on.standIn("POST", "faults", { kind: "delay", ms: 20_000, times: 1000 });
		const calls = async () => ((await on.standIn("GET", "calls")) as { data: unknown[] }).data.length;
		const asked = await calls();
		const started = Date.now();
		for (let turn = 0; turn < 20; turn++) {
			const seen = await on.guest.read(own.number, own.manage_token);
			expect(seen.next_actions).toContain("pay");
		}
		expect(Date.now() - started).toBeLessThan(4000);
		expect(await on.booking(own.number)).toEqual(before);
		expect((await calls()) - asked).toBeLessThan(5);
		await on.reset();
		const paying = await until(
			() => on.guest.askToPay(own),
			({ status }) => status === 200,
			{ what: "the payment" },
		);
		expect(paying.body).toMatchObject({ data: { intent_id: own.payment.intent_id } });
	});
});
