import { describe, expect, it } from "vitest";
import { mailsTo, openMail } from "../../../tests/support/inbox.ts";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a refund that was promised to a card", () => {
	let on: Payments;
	const nextSlot = withSlots(4, (payments) => {
		on = payments;
	});

	const confirmed = async (card: string) => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id, card);
		await on.confirmed(booked.number);
		return booked;
	};
	const letters = async (number: string, subject: RegExp) => {
		const found = await mailsTo(on.stack, on.guest.email);
		return found.filter((mail) => mail.subject.includes(number) && subject.test(mail.subject));
	};
	const letter = async (number: string, subject: RegExp) => {
		const [mail] = await until(
			() => letters(number, subject),
			(found) => found.length > 0,
			{ seconds: 90, what: `the letter ${subject}` },
		);
		return (await openMail(on.stack, mail?.id ?? "")).text;
	};

	it("and fails days later is corrected once, in the mail and on the booking's page", async () => {
		const booked = await confirmed("pm_card_refundFail");
		await on.fallSilent("drop");
		expect((await on.guest.cancel(booked)).status).toBe(200);
		expect(await letter(booked.number, /^Cancelled/)).toContain("goes back to your card");
		await until(
			async () => (await on.stripe.refunds.list({ payment_intent: booked.payment.intent_id })).data,
			([refund]) => refund?.status === "failed",
			{ seconds: 30, what: "the failure at Stripe" },
		);
		await on.reset();
		expect((await on.task("reconcile")).status).toBe(200);
		const correction = await letter(booked.number, /^Your refund comes another way/);
		expect(correction).toContain(`$${(booked.payment.amount_cents / 100).toFixed(2)}`);
		expect(correction).toContain("We give it back another way and write to you about it.");
		expect(await on.attentions(booked.number)).toContain("refund_failed");
		const page = await on.guest.call(`/charter/bookings/${booked.number}`, {
			headers: { "X-Manage-Token": booked.manage_token },
		});
		expect(page.body).toMatchObject({
			data: { status: "cancelled", refund_way: "by_hand", refund_by_hand_cents: booked.payment.amount_cents },
		});
		await until(
			() =>
				on.stack.sql("select 1 from outbox where payload ->> 'number' = $1 and processed_at is null", [booked.number]),
			(open) => open.length === 0,
			{ seconds: 60, what: "the end of every job" },
		);
		expect(await letters(booked.number, /^Your refund comes another way/)).toHaveLength(1);
	});

	it("and is refused at once is told as coming another way, by the letter of the cancellation or by a further one", async () => {
		const booked = await confirmed("pm_card_visa");
		const { latest_charge } = await on.stripe.paymentIntents.retrieve(booked.payment.intent_id);
		await on.standIn("POST", "disputes", { charge: latest_charge });
		await until(
			() => on.attentions(booked.number),
			(codes) => codes.includes("dispute_opened"),
			{ what: "the dispute" },
		);
		expect((await on.guest.cancel(booked)).status).toBe(200);
		const said = await letter(booked.number, /^Cancelled/);
		const lost = () =>
			on.stack.sql<{ processed_at: Date | null }>(
				"select processed_at from outbox where topic = 'payment.refund_lost' and payload ->> 'number' = $1",
				[booked.number],
			);
		const rows = await until(lost, (found) => found.some(({ processed_at }) => processed_at !== null), {
			seconds: 90,
			what: "the word about the lost refund",
		});
		expect(rows).toHaveLength(1);
		const corrections = await letters(booked.number, /^Your refund comes another way/);
		expect(corrections).toHaveLength(said.includes("Your card did not take it") ? 0 : 1);
	});
});
