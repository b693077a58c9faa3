import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mailsTo } from "../../../tests/support/inbox.ts";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

const Payment = z.object({ data: z.object({ intent_id: z.string(), amount_cents: z.int() }) });

describe("a booking whose price or money changes around its payment", () => {
	let on: Payments;
	const nextSlot = withSlots(8, (payments) => {
		on = payments;
	});

	/** A hold whose guest has not opened the payment form yet. */
	const held = async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.stack.sql(
			"update charges set state = 'closed' where booking = (select id from bookings where number = $1)",
			[booked.number],
		);
		return { ...booked, id: (await on.booking(booked.number)).id };
	};
	const addLine = (booking: string, kind: "discount" | "fee", cents: number) =>
		on.stack.api("/items/booking_lines", {
			method: "POST",
			body: JSON.stringify({ booking, kind, label: "By hand", quantity: 1, unit_cents: cents, amount_cents: cents }),
		});
	const enter = (booking: string, amount_cents: number) =>
		on.stack.api("/items/payments", {
			method: "POST",
			body: JSON.stringify({
				booking,
				kind: "external",
				status: "succeeded",
				provider: "cash",
				amount_cents,
				currency: "USD",
				processed_at: new Date().toISOString(),
			}),
		});
	const set = (booking: string, body: object) =>
		on.stack.api(`/items/bookings/${booking}`, { method: "PATCH", body: JSON.stringify(body) });

	it("confirms whoever pays what is asked, whatever lines were written before", async () => {
		for (const share of [0.1, 0.33, 0.97]) {
			const hold = await held();
			const { total_cents } = await on.booking(hold.number);
			expect((await addLine(hold.id, "discount", -Math.round(total_cents * share))).status).toBe(200);
			expect((await addLine(hold.id, "fee", 700)).status).toBe(200);
			const { intent_id, amount_cents } = Payment.parse((await on.guest.askToPay(hold)).body).data;
			expect(amount_cents).toBe((await on.guest.read(hold.number, hold.manage_token)).due_now_cents);
			await on.guest.pay(intent_id);
			const booking = await on.confirmed(hold.number);
			expect(booking.paid_cents).toBe(amount_cents);
			expect(booking.paid_cents).toBeLessThanOrEqual(booking.total_cents);
			expect(await on.attentions(hold.number)).toEqual([]);
		}
	});

	it("keeps its lines while its guest is about to pay", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const { id, total_cents } = await on.booking(booked.number);
		const answer = await addLine(id, "discount", -1000);
		expect(answer.status).toBe(409);
		expect(JSON.stringify(answer.body)).toContain("about to pay");
		expect((await on.booking(booked.number)).total_cents).toBe(total_cents);
	});

	it("closes the card form of a booking that has been paid in cash", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const { id, total_cents } = await on.booking(booked.number);
		expect((await enter(id, total_cents)).status).toBe(200);
		expect((await set(id, { status: "confirmed" })).status).toBe(200);
		expect((await on.task("expire-holds")).status).toBe(200);
		// The worker's own run may have it at that moment.
		await until(
			() => on.stripe.paymentIntents.retrieve(booked.payment.intent_id),
			({ status }) => status === "canceled",
			{ seconds: 30, what: "the end of the card form" },
		);
		expect(await on.attentions(booked.number)).toEqual([]);
	});

	it("tells staff when more is paid than the charter costs", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const { id, total_cents } = await on.booking(booked.number);
		expect((await enter(id, total_cents)).status).toBe(200);
		expect((await set(id, { status: "confirmed" })).status).toBe(200);
		await on.guest.pay(booked.payment.intent_id);
		const paid = total_cents + booked.payment.amount_cents;
		await until(
			() => on.booking(booked.number),
			({ paid_cents }) => paid_cents === paid,
			{ what: "the second payment" },
		);
		expect(await on.attentions(booked.number)).toEqual(["paid_too_much"]);
	});

	it("writes to the guest whose money came after the letter about the cancellation", async () => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(nextSlot());
		const { id } = await on.booking(booked.number);
		expect((await set(id, { status: "confirmed" })).status).toBe(200);
		expect((await set(id, { status: "cancelled" })).status).toBe(200);
		await on.guest.pay(booked.payment.intent_id);
		await on.speak();
		const goesBack = async () =>
			(await mailsTo(on.stack, on.guest.email)).filter(
				({ subject }) => subject.includes("goes back to you") && subject.includes(booked.number),
			);
		expect(await until(goesBack, (mails) => mails.length > 0, { seconds: 60, what: "the letter" })).toHaveLength(1);
		expect((await on.booking(booked.number)).refunded_cents).toBe(booked.payment.amount_cents);
	});

	it("refunds no payment that is not its own, whatever intent stands in it", async () => {
		const intent = await on.stripe.paymentIntents.create({
			amount: 30_000,
			currency: "usd",
			payment_method: "pm_card_visa",
			confirm: true,
			return_url: on.stack.storefront.url,
		});
		const hold = await held();
		await on.stack.sql(
			`insert into charges (booking, purpose, state, amount_cents, currency, provider, intent)
			values ($1, 'fare', 'closed', 30000, 'USD', 'stripe', $2)`,
			[hold.id, intent.id],
		);
		expect((await enter(hold.id, 30_000)).status).toBe(200);
		const order = { booking: hold.id, number: hold.number, payment_intent: intent.id, amount_cents: 30_000 };
		const refund = await on.task("refund", { ...order, key: `test:${hold.id}`, reason: "requested" });
		expect(refund.status).toBe(409);
		expect((await on.stripe.refunds.list({ payment_intent: intent.id })).data).toEqual([]);
	});
});
