import { expect, it } from "vitest";
import { mailsTo } from "../../../tests/support/inbox.ts";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

let on: Payments;
const nextSlot = withSlots(1, (payments) => {
	on = payments;
});

it("what a bank took back by a lost dispute is not promised or given a second time", async () => {
	const booked = await on.guest.bookSlot(nextSlot());
	await on.guest.pay(booked.payment.intent_id);
	const { paid_cents } = await on.confirmed(booked.number);
	const { latest_charge } = await on.stripe.paymentIntents.retrieve(booked.payment.intent_id);
	await on.standIn("POST", "disputes", { charge: latest_charge });
	await on.standIn("POST", "disputes", { charge: latest_charge, status: "lost" });
	await until(
		() => on.attentions(booked.number),
		(codes) => codes.includes("dispute_lost"),
		{ what: "the end of the dispute" },
	);
	expect(await on.booking(booked.number)).toMatchObject({ paid_cents, refunded_cents: paid_cents });
	const preview = await on.guest.cancel(booked, { preview: true });
	expect(preview.body).toMatchObject({ data: { refund_cents: 0 } });
	const answer = await on.guest.cancel(booked, { refund_cents: 0 });
	expect(answer.body).toMatchObject({ data: { status: "cancelled", refund_cents: 0 } });
	const letters = async () =>
		(await mailsTo(on.stack, on.guest.email)).filter(({ subject }) => subject.includes(booked.number));
	const sent = await until(letters, (mails) => mails.some(({ subject }) => /^Cancelled/.test(subject)), {
		seconds: 30,
		what: "the letter of the cancellation",
	});
	expect(sent.some(({ subject }) => /goes back|another way/.test(subject))).toBe(false);
	expect((await on.ledger(booked.number)).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
		"charge succeeded",
		"refund succeeded",
	]);
});
