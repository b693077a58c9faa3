import { describe, expect, it } from "vitest";
import { until } from "../../../../tests/support/until.ts";
import type { Payments } from "../harness.ts";
import { withSlots } from "../with-slots.ts";

describe("holds, lost webhooks and lost answers", () => {
	let on: Payments;
	const nextSlot = withSlots(11, (payments) => {
		on = payments;
	});
	const runOut = (number: string) =>
		on.stack.sql("update bookings set hold_expires_at = now() - interval '1 second' where number = $1", [number]);

	const confirmed = async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const { id } = await on.confirmed(booked.number);
		return { booked, id };
	};

	it("an unpaid hold is expired within a minute and can no longer be paid", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await runOut(booked.number);
		await until(
			() => on.booking(booked.number),
			({ status }) => status === "expired",
			{ seconds: 60, what: "the expiry" },
		);
		const intent = await on.stripe.paymentIntents.retrieve(booked.payment.intent_id);
		expect(intent.status).toBe("canceled");
	});

	it("a hold that was paid while nobody told us is confirmed instead of expired", async () => {
		await on.fallSilent("drop");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		await runOut(booked.number);
		const runs = await Promise.all([on.task("expire-holds"), on.task("expire-holds", {}, on.stack.second)]);
		expect(runs.map(({ status }) => status)).toEqual([200, 200]);
		const booking = await until(
			() => on.booking(booked.number),
			({ status }) => status !== "pending",
			{ what: "the end of the hold" },
		);
		expect(booking.status).toBe("confirmed");
		expect(await on.ledger(booked.number)).toHaveLength(1);
	});

	it("the intent of a booking that ended elsewhere is cancelled at Stripe", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
		await on.task("expire-holds");
		await until(
			() => on.stripe.paymentIntents.retrieve(booked.payment.intent_id),
			({ status }) => status === "canceled",
			{ seconds: 30, what: "the cancellation" },
		);
	});

	it("reconciling finds what a lost webhook left, once, in two processes", async () => {
		await on.fallSilent("drop");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id, "pm_card_visa_chargeDeclined").catch(() => undefined);
		await on.guest.pay(booked.payment.intent_id);
		const runs = await Promise.all([on.task("reconcile"), on.task("reconcile", {}, on.stack.second)]);
		expect(runs.map(({ status }) => status)).toEqual([200, 200]);
		const booking = await on.booking(booked.number);
		expect(booking).toMatchObject({ status: "confirmed", paid_cents: booked.payment.amount_cents });
		const ledger = await on.ledger(booked.number);
		expect(ledger.map(({ status }) => status).sort()).toEqual(["failed", "succeeded"]);
	});

	it("reconciling asks for waiting payments also when Stripe will not list its events", async () => {
		await on.fallSilent("drop");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		await on.standIn("POST", "faults", { kind: "error_before", method: "GET", path: "/events", times: 3 });
		expect((await on.task("reconcile")).status).toBe(500);
		expect(await on.booking(booked.number)).toMatchObject({ status: "confirmed" });
	});

	it("asking again gives the same payment, also when Stripe's first answer got lost", async () => {
		await on.standIn("POST", "faults", { kind: "drop_after", method: "POST", path: "/payment_intents$" });
		const booked = await on.guest.bookSlot(nextSlot());
		for (const _turn of [1, 2]) {
			const again = await on.guest.askToPay(booked);
			expect(again.body).toMatchObject({ data: { intent_id: booked.payment.intent_id } });
		}
		const { data } = await on.stripe.paymentIntents.list({ limit: 100 });
		expect(data.filter(({ metadata }) => metadata.number === booked.number)).toHaveLength(1);
	});

	it("who asks to pay between the card's success and its webhook is not invited to pay twice", async () => {
		await on.fallSilent("drop");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const asked = await on.guest.askToPay(booked);
		expect(asked).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: "INVALID_STATE" } }] } });
		const { data } = await on.stripe.paymentIntents.list({ limit: 100 });
		expect(data.filter(({ metadata }) => metadata.number === booked.number)).toHaveLength(1);
		await on.task("reconcile");
		expect(await on.booking(booked.number)).toMatchObject({ status: "confirmed" });
	});

	it.each(["drop_after", "error_after", "hang_after"])(
		"a refund is made once though called four times and its answer got lost (%s)",
		async (kind) => {
			const { booked, id } = await confirmed();
			const task = {
				booking: id,
				payment_intent: booked.payment.intent_id,
				amount_cents: 10_000,
				reason: "cancelled",
				key: `test:${booked.number}`,
			};
			await on.standIn("POST", "faults", { kind, method: "POST", path: "/refunds$" });
			await Promise.all([0, 1, 2].map((turn) => on.task("refund", task, turn % 2 ? on.stack.second : undefined)));
			const last = await on.task("refund", task);
			expect(last.status).toBe(200);
			const { data } = await on.stripe.refunds.list({ payment_intent: booked.payment.intent_id });
			expect(data.map(({ amount }) => amount)).toEqual([10_000]);
			expect(await on.booking(booked.number)).toMatchObject({
				refunded_cents: 10_000,
				payment_status: "partially_refunded",
			});
		},
	);

	it("a refund above what was paid by card gives that back and leaves the rest to people, once", async () => {
		const { booked, id } = await confirmed();
		const transfer = { booking: id, kind: "external", status: "succeeded", amount_cents: 5000, currency: "USD" };
		const added = await on.stack.api("/items/payments", { method: "POST", body: JSON.stringify(transfer) });
		expect(added.status).toBe(200);
		const paid = booked.payment.amount_cents;
		const task = {
			booking: id,
			payment_intent: booked.payment.intent_id,
			amount_cents: paid + 5000,
			reason: "cancelled",
			key: `test:${booked.number}`,
		};
		const runs = await Promise.all([on.task("refund", task), on.task("refund", task, on.stack.second)]);
		expect(runs.map(({ status }) => status)).toEqual([200, 200]);
		expect((await on.task("refund", task)).body).toMatchObject({
			data: { amount_cents: paid, by_hand_cents: 5000, repeated: true },
		});
		const ledger = (await on.ledger(booked.number)).filter(({ kind }) => kind === "refund");
		expect(ledger.map(({ status, amount_cents }) => [status, amount_cents]).sort()).toEqual([
			["failed", 5000],
			["succeeded", paid],
		]);
		expect(await on.booking(booked.number)).toMatchObject({
			refunded_cents: paid,
			payment_status: "partially_refunded",
		});
	});
});
