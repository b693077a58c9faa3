import { describe, expect, it } from "vitest";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a payment", () => {
	let on: Payments;
	const nextSlot = withSlots(4, (payments) => {
		on = payments;
	});

	it("with pm_card_visa confirms the booking and stands in the ledger once", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const booking = await on.confirmed(booked.number);
		expect(booking.paid_cents).toBe(booking.due_now_cents);
		expect(booking.payment_status).toBe(booking.paid_cents === booking.total_cents ? "paid" : "partial");
		expect(await on.ledger(booked.number)).toMatchObject([
			{ kind: "charge", status: "succeeded", amount_cents: booked.payment.amount_cents },
		]);
	});

	it("told five times to each of two processes counts once", async () => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const [event] = await on.eventsAbout(booked.payment.intent_id, "payment_intent.succeeded");
		const sent = await on.standIn("POST", "webhooks/send", { event, urls: on.webhooks, times: 5 });
		expect(sent).toEqual({ statuses: Array.from({ length: 10 }, () => 200) });
		await on.confirmed(booked.number);
		expect(await on.ledger(booked.number)).toHaveLength(1);
		const inbox = await on.stack.sql("select outcome from webhook_inbox where event_id = $1", [event]);
		expect(inbox).toEqual([{ outcome: "confirmed" }]);
	});

	it("told by two events in the wrong order to two processes at once counts once", async () => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(nextSlot());
		const intent = booked.payment.intent_id;
		await on.guest.pay(intent, "pm_card_visa_chargeDeclined").catch(() => undefined);
		await on.guest.pay(intent);
		const [declined] = await on.eventsAbout(intent, "payment_intent.payment_failed");
		const [paid] = await on.eventsAbout(intent, "payment_intent.succeeded");
		const charges = await on.eventsAbout(intent, "charge.succeeded");
		const send = (event: string | undefined, url: string | undefined) =>
			on.standIn("POST", "webhooks/send", { event, urls: [url] });
		await Promise.all([send(paid, on.webhooks[0]), send(charges[0], on.webhooks[1]), send(paid, on.webhooks[1])]);
		await send(declined, on.webhooks[1]);
		const booking = await on.confirmed(booked.number);
		expect(booking.paid_cents).toBe(booked.payment.amount_cents);
		expect(["paid", "partial"]).toContain(booking.payment_status);
		const ledger = await on.ledger(booked.number);
		expect(ledger.map(({ status }) => status).sort()).toEqual(["failed", "succeeded"]);
		const mails = await on.stack.sql("select 1 from outbox where topic = 'booking.confirmed' and aggregate = $1", [
			`booking:${booking.id}`,
		]);
		expect(mails).toHaveLength(1);
	});

	it("declined first and accepted then ends paid, with both attempts on record", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const refused = await on.guest
			.pay(booked.payment.intent_id, "pm_card_visa_chargeDeclinedInsufficientFunds")
			.catch((error: unknown) => error);
		expect(refused).toMatchObject({ decline_code: "insufficient_funds" });
		await until(
			() => on.booking(booked.number),
			({ payment_status }) => payment_status === "failed",
			{ what: "the decline" },
		);
		await on.guest.pay(booked.payment.intent_id);
		const booking = await on.confirmed(booked.number);
		expect(booking.paid_cents).toBe(booked.payment.amount_cents);
		const rows = await on.stack.sql(
			"select status, failure_reason from payments where booking = $1 order by date_created",
			[booking.id],
		);
		expect(rows).toEqual([
			{ status: "failed", failure_reason: "insufficient_funds" },
			{ status: "succeeded", failure_reason: null },
		]);
	});
});
