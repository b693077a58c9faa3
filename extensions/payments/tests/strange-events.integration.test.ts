import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("an event of Stripe", () => {
	let on: Payments;
	const nextSlot = withSlots(14, (payments) => {
		on = payments;
	});
	const booked = () => on.guest.bookSlot(nextSlot());
	const now = () => Math.floor(Date.now() / 1000);
	type Of = { id: string; number: string; intent: string };

	/** What Stripe would send about a booking's payment. */
	const paidIntent = (of: Of | undefined, amount: number, values: object = {}) => ({
		id: of?.intent ?? `pi_${randomUUID()}`,
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
		payment_intent: of.intent,
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
			["refund.created", { ...refundOf({ id: "", number: "", intent: foreign.id }, charge, 5000) }, "unknown_booking"],
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

	it("that is nested deeper than the database writes down is kept as unreadable and not asked for again", async () => {
		const created = now();
		for (const depth of [200, 8000, 50_000]) {
			const id = `evt_${randomUUID()}`;
			const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
			const event = JSON.stringify({ id, object: "event", type: "payment_intent.succeeded", created, data: {} });
			const payload = event.replace('"data":{}', `"data":{"object":${deep}}`);
			expect(outcome(await on.deliverSigned(payload)), String(depth)).toBe("unreadable");
			expect(outcome(await on.deliverSigned(payload)), String(depth)).toBe("duplicate");
			const [row] = await on.stack.sql("select outcome, type from webhook_inbox where event_id = $1", [id]);
			expect(row).toEqual({ outcome: "unreadable", type: "payment_intent.succeeded" });
		}
	});

	it("about no money at all is kept in the inbox, not in the ledger, and confirms nothing", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, 0);
		const charge = { ...paid, id: paid.latest_charge, object: "charge", payment_intent: paid.id };
		const failed = { ...paid, status: "requires_payment_method", last_payment_error: { code: "card_declined" } };
		for (const [type, object] of [
			["payment_intent.succeeded", paid],
			["charge.succeeded", { ...charge, amount_captured: 0, captured: true, paid: true }],
			["payment_intent.payment_failed", failed],
			["refund.created", refundOf(booking, paid.latest_charge, 0)],
		] as const) {
			const id = `evt_${randomUUID()}`;
			expect(outcome(await on.deliver(type, object, { id })), type).toBe("not_counted");
			const [row] = await on.stack.sql("select outcome from webhook_inbox where event_id = $1", [id]);
			expect(row).toEqual({ outcome: "not_counted" });
		}
		expect(await on.ledger(booking.number)).toEqual([]);
		expect(await on.booking(booking.number)).toMatchObject({
			status: "pending",
			paid_cents: 0,
			payment_status: "pending",
		});
		expect(await on.attentions(booking.number)).toEqual([]);
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
		const half = Math.ceil(booking.due_now_cents / 2);
		const halves = Array.from({ length: 5 }, () => refundOf(booking, paid.latest_charge, half));
		const answers = await Promise.all(halves.map((each) => on.deliver("refund.created", each)));
		// Of an even amount two halves fit, of an odd one only the first.
		const fitting = booking.due_now_cents % 2 === 0 ? 2 : 1;
		const expected = [...Array(fitting).fill("recorded"), ...Array(5 - fitting).fill("refund_above_paid")];
		expect(answers.map(outcome).sort()).toEqual(expected);
		expect(await on.booking(booking.number)).toMatchObject({ refunded_cents: fitting * half });
	});

	it("about a refund above what was paid is told to people once, however many events name it", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		outcome(await on.deliver("payment_intent.succeeded", paid));
		const much = refundOf(booking, paid.latest_charge, booking.due_now_cents + 1);
		for (const type of ["refund.created", "refund.updated", "charge.refund.updated"])
			expect(outcome(await on.deliver(type, much)), type).toBe("refund_above_paid");
		const other = { ...much, id: `re_${randomUUID()}` };
		expect(outcome(await on.deliver("refund.created", other))).toBe("refund_above_paid");
		expect(await on.attentions(booking.number)).toEqual(["refund_above_paid", "refund_above_paid"]);
	});

	it("about a second refund under one key counts both, never above what was paid, and people are told", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		outcome(await on.deliver("payment_intent.succeeded", paid));
		const part = Math.floor(booking.due_now_cents * 0.4);
		const metadata = { booking: booking.id, key: `twice:${booking.number}` };
		const [first, second] = [1, 2].map(() => refundOf(booking, paid.latest_charge, part, { metadata }));
		const third = refundOf(booking, paid.latest_charge, part, { metadata });
		expect(outcome(await on.deliver("refund.created", first ?? {}))).toBe("recorded");
		expect(outcome(await on.deliver("refund.created", second ?? {}))).toBe("recorded");
		expect(outcome(await on.deliver("refund.created", third))).toBe("refund_above_paid");
		expect(await on.booking(booking.number)).toMatchObject({ refunded_cents: 2 * part });
		expect(await on.attentions(booking.number)).toEqual(["refund_repeated", "refund_above_paid"]);
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

	it("about a dispute that was lost before its payment was told takes off what the bank took, in either order", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		const lost = {
			...{ id: `du_${randomUUID()}`, object: "dispute", status: "lost", currency: "usd", reason: "fraudulent" },
			...{ amount: booking.due_now_cents, charge: paid.latest_charge, payment_intent: paid.id },
		};
		expect(outcome(await on.deliver("charge.dispute.closed", lost))).toBe("dispute_before_charge");
		expect(outcome(await on.deliver("payment_intent.succeeded", paid))).toBe("confirmed");
		const { due_now_cents: paid_cents } = booking;
		expect(await on.booking(booking.number)).toMatchObject({ paid_cents, refunded_cents: paid_cents });
		expect(await on.attentions(booking.number)).toEqual(["dispute_lost"]);
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
		expect(await on.attentions(booking.number)).toEqual(["event_refused"]);
	});

	it("that cannot be read is kept and answered, and people are told once, with the booking where it can be known", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, 1000);
		const odd = { ...paid, amount: "many" };
		for (const [type, object] of [
			["payment_intent.succeeded", odd],
			["payment_intent.succeeded", { ...odd, metadata: {} }],
			["payment_intent.succeeded", { ...paid, currency: "USDOLLARS" }],
			["refund.created", { id: "re_odd", object: "refund", payment_intent: paid.id }],
			["charge.dispute.created", { id: "du_odd", object: "dispute", payment_intent: { id: paid.id }, amount: 1.5 }],
		] as const) {
			const before = (await on.attentions(booking.number)).length;
			const id = `evt_${randomUUID()}`;
			expect(outcome(await on.deliver(type, object, { id }))).toBe("unreadable");
			expect(outcome(await on.deliver(type, object, { id }))).toBe("duplicate");
			expect((await on.attentions(booking.number)).slice(before)).toEqual(["event_unreadable"]);
		}
		expect(await on.booking(booking.number)).toMatchObject({ status: "pending", paid_cents: 0 });
		const notices = () =>
			on.stack.sql(
				"select recipient from directus_notifications where item = $1 and subject like 'A message of Stripe could not%'",
				[booking.id],
			);
		await until(notices, (rows) => rows.length > 0, { seconds: 30, what: "the notification" });
	});

	it("that is no event at all is kept once by its fingerprint, and people are told", async () => {
		const count = async () => {
			const [row] = await on.stack.sql<{ n: number }>(
				"select count(*)::int as n from outbox where topic = 'staff.attention' and payload ->> 'code' = 'event_unreadable'",
			);
			return row?.n ?? 0;
		};
		const before = await count();
		const bodies = [
			"[]",
			'{"id":17}',
			`{"type":"payment_intent.succeeded","n":"${randomUUID()}"}`,
			`{"id":"","x":"${randomUUID()}"}`,
		];
		const known = `evt_${randomUUID()}`;
		bodies.push(JSON.stringify({ id: known, type: "payment_intent.succeeded", created: "yesterday", data: {} }));
		await on.stack.sql("delete from webhook_inbox where event_id like 'unreadable:%'");
		for (const body of bodies) {
			expect(outcome(await on.deliverSigned(body)), body).toBe("unreadable");
			expect(outcome(await on.deliverSigned(body)), body).toBe("duplicate");
		}
		expect((await count()) - before).toBe(bodies.length);
		expect(await on.stack.sql("select outcome from webhook_inbox where event_id = $1", [known])).toEqual([
			{ outcome: "unreadable" },
		]);
	});

	it("with characters that no row can hold is kept and answered", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, 1000);
		const zero = "\0 and half: \ud800";
		const failed = { ...paid, status: "requires_payment_method", last_payment_error: { message: zero, code: zero } };
		expect(outcome(await on.deliver("payment_intent.payment_failed", failed))).toMatch(/refused|recorded/);
		expect(outcome(await on.deliver("payment_intent.succeeded", { ...paid, id: `pi${zero}`, amount: zero }))).toBe(
			"unreadable",
		);
		expect(outcome(await on.deliver("payout.paid", { zero }))).toBe("nothing_to_keep");
		const dispute = {
			id: "du_0",
			object: "dispute",
			amount: 5,
			currency: "usd",
			payment_intent: paid.id,
			reason: zero,
			status: "lost",
		};
		expect(outcome(await on.deliver("charge.dispute.closed", dispute))).toBe("dispute");
	});

	it("of an account that is connected to ours is kept and counts nowhere", async () => {
		const booking = await pending();
		const paid = paidIntent(booking, booking.due_now_cents);
		for (const type of ["payment_intent.succeeded", "charge.succeeded"]) {
			const answer = await on.deliver(type, paid, { account: "acct_somebody_else" });
			expect(outcome(answer)).toBe("other_account");
		}
		expect(await on.booking(booking.number)).toMatchObject({ status: "pending", paid_cents: 0 });
		expect(await on.ledger(booking.number)).toEqual([]);
		expect(outcome(await on.deliver("payment_intent.succeeded", paid))).toBe("confirmed");
	});

	it("of a kind that is named as something that every object has is nothing", async () => {
		for (const type of ["constructor", "toString", "__proto__"]) {
			expect(outcome(await on.deliver(type, { id: "x" }))).toBe("nothing_to_keep");
		}
	});

	it("about a disputed payment in a currency that is none does not stop the worker from telling people of the next", async () => {
		const booking = await pending();
		await on.stack.sql(
			`insert into outbox (topic, aggregate, payload) values ('staff.attention', '', jsonb_build_object('key', $1::text,
			'code', 'dispute_opened', 'booking', $2::text, 'number', $3::text, 'params', '{"amount_cents": 500, "currency": "USDOLLARS"}'::jsonb))`,
			[randomUUID(), booking.id, booking.number],
		);
		const open = () =>
			on.stack.sql(
				"select last_error from outbox where topic = 'staff.attention' and payload ->> 'number' = $1 and processed_at is null",
				[booking.number],
			);
		await until(open, (rows) => rows.length === 0, { seconds: 30, what: "the notice" });
		const [notice] = await on.stack.sql<{ message: string }>(
			"select message from directus_notifications where item = $1 and message like '%USDOLLARS%' limit 1",
			[booking.id],
		);
		expect(notice?.message).toContain("5.00 USDOLLARS");
	});

	it("is not needed to read a booking: with Stripe hanging it is read as quickly as ever, and nothing is written", async () => {
		const own = await booked();
		const before = await on.booking(own.number);
		await on.guest.read(own.number, own.manage_token);
		const hanging = 20_000;
		await on.standIn("POST", "faults", { kind: "delay", ms: hanging, times: 1000 });
		const calls = async () => ((await on.standIn("GET", "calls")) as { data: unknown[] }).data.length;
		const asked = await calls();
		const started = Date.now();
		for (let turn = 0; turn < 20; turn++) {
			const seen = await on.guest.read(own.number, own.manage_token);
			expect(seen.next_actions).toContain("pay");
		}
		// All of them together take less than one answer of Stripe's.
		expect(Date.now() - started).toBeLessThan(hanging);
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
