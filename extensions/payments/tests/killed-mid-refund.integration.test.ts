import { describe, expect, it } from "vitest";
import { directusAgain, killProcess } from "../../../tests/support/kill-process.ts";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withTwoCards } from "./two-cards/two-cards.ts";
import { withSlots } from "./with-slots.ts";

describe("a process that is killed between Stripe's refund and the ledger", () => {
	let on: Payments;
	const nextSlot = withSlots(4, (payments) => {
		on = payments;
	});

	const confirmed = async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		await on.confirmed(booked.number);
		return booked;
	};
	const refundsOf = async (intent: string) => (await on.stripe.refunds.list({ payment_intent: intent })).data;
	const refundRows = async (number: string) =>
		(await on.ledger(number)).filter(({ kind }) => kind === "refund").map((row) => [row.status, row.amount_cents]);

	it.each(["directus", "worker"])(
		"leaves one refund there, and a ledger that agrees, when it is the %s",
		{ timeout: 300_000 },
		async (name) => {
			const booked = await confirmed();
			// The refund is made, nobody is told: not by the answer, not by a webhook.
			await on.fallSilent("drop");
			await on.standIn("POST", "faults", { kind: "hang_after", method: "POST", path: "/refunds$", times: 10 });
			await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
			await until(
				() => refundsOf(booked.payment.intent_id),
				(refunds) => refunds.length > 0,
				{ seconds: 30, every: 20, what: "the refund at Stripe" },
			);
			expect(await on.booking(booked.number)).toMatchObject({ status: "cancelled", refunded_cents: 0 });
			killProcess(on.stack, name);
			expect(await refundRows(booked.number)).toEqual([["pending", booked.payment.amount_cents]]);
			await on.reset();
			await directusAgain(on.stack);
			const after = await until(
				() => on.booking(booked.number),
				({ payment_status }) => payment_status === "refunded",
				{ seconds: 120, what: "the ledger" },
			);
			const paid = booked.payment.amount_cents;
			expect(after).toMatchObject({ paid_cents: paid, refunded_cents: paid, refunding_cents: 0 });
			const open = () =>
				on.stack.sql(
					"select id from outbox where topic = 'payment.refund_due' and payload ->> 'number' = $1 and processed_at is null",
					[booked.number],
				);
			await until(open, (rows) => rows.length === 0, { seconds: 60, what: "the end of the job" });
			expect((await refundsOf(booked.payment.intent_id)).map(({ amount }) => amount)).toEqual([paid]);
			expect(await refundRows(booked.number)).toEqual([
				["pending", paid],
				["succeeded", paid],
			]);
			expect(await on.attentions(booked.number)).toEqual([]);
		},
	);

	const { paid, backBy, expectBack } = withTwoCards(() => on);

	it.each(["directus", "worker"])(
		"between the refunds of two cards gives each back once, when it is the %s",
		{ timeout: 300_000 },
		async (name) => {
			const booked = await paid(nextSlot());
			await on.fallSilent("drop");
			// One of the two calls has its effect, and nobody hears of it.
			await on.standIn("POST", "faults", { kind: "hang_after", method: "POST", path: "/refunds$", times: 1 });
			await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
			await until(
				async () => [...(await backBy(booked.first)), ...(await backBy(booked.second))],
				(refunds) => refunds.length > 0,
				{ seconds: 30, every: 20, what: "a refund at Stripe" },
			);
			killProcess(on.stack, name);
			await on.reset();
			await directusAgain(on.stack);
			const booking = await expectBack(booked, booked.first.cents, booked.second.cents);
			expect(booking).toMatchObject({ payment_status: "refunded" });
			expect([await backBy(booked.first), await backBy(booked.second)]).toEqual([
				[booked.first.cents],
				[booked.second.cents],
			]);
			expect(await on.attentions(booked.number)).toEqual([]);
		},
	);
});
