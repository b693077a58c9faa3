import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import type { Payments } from "../harness.ts";
import { withSlots } from "../with-slots.ts";

describe("a hold that its guest gives up", () => {
	let on: Payments;
	const nextSlot = withSlots(13, (payments) => {
		on = payments;
	});

	it("leaves nothing to pay at that moment", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		expect((await on.guest.cancel(booked, { hold_only: true })).status).toBe(200);
		const intent = await on.stripe.paymentIntents.retrieve(booked.payment.intent_id);
		expect(intent.status).toBe("canceled");
		expect((await on.booking(booked.number)).status).toBe("cancelled");
	});

	it("stands when it has been paid, though nobody has told us yet", async () => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const answer = await on.guest.cancel(booked, { hold_only: true });
		expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.stringContaining("INVALID_STATE")]);
		const { status, paid_cents, refunded_cents } = await on.booking(booked.number);
		expect({ status, paid_cents, refunded_cents }).toEqual({
			status: "confirmed",
			paid_cents: booked.payment.amount_cents,
			refunded_cents: 0,
		});
		await on.speak();
		expect(await on.ledger(booked.number)).toHaveLength(1);
	});

	it("stands when it has been paid unheard, although its guest agreed to no refund of nothing paid", async () => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		expect((await on.guest.cancel(booked, { refund_cents: 0 })).status).toBe(409);
		expect((await on.booking(booked.number)).status).toBe("confirmed");
	});

	it("stands when it was paid in another tab", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		await on.confirmed(booked.number);
		expect((await on.guest.cancel(booked, { hold_only: true })).status).toBe(409);
		expect((await on.booking(booked.number)).status).toBe("confirmed");
	});

	it("stands when it was paid meanwhile on terms that give nothing back, and its guest meant a hold", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.stack.sql("update bookings set policy = '[]' where number = $1", [booked.number]);
		await on.guest.pay(booked.payment.intent_id);
		await on.confirmed(booked.number);
		expect((await on.guest.cancel(booked, { refund_cents: 0, hold_only: true })).status).toBe(409);
		expect((await on.booking(booked.number)).status).toBe("confirmed");
	});

	it("gives back the amount that was shown, or is not cancelled", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		await on.confirmed(booked.number);
		const refused = await on.guest.cancel(booked, { refund_cents: 0 });
		expect(refused.status).toBe(409);
		expect(refused.body).toMatchObject({ errors: [{ extensions: { refund_cents: booked.payment.amount_cents } }] });
		expect((await on.booking(booked.number)).status).toBe("confirmed");
		expect((await on.guest.cancel(booked, { refund_cents: booked.payment.amount_cents })).status).toBe(200);
	});

	const atDesk = async (number: string, body: object = {}) =>
		on.stack.api(`/desk/bookings/${number}/cancel`, {
			method: "POST",
			body: JSON.stringify(body),
			headers: { "Idempotency-Key": randomUUID() },
			token: await tokenOf(on.stack, "staff"),
		});

	it("leaves nothing to pay when the desk gives it up, and a preview of that leaves all as it was", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const intent = async () => (await on.stripe.paymentIntents.retrieve(booked.payment.intent_id)).status;
		const before = await intent();
		expect((await atDesk(booked.number, { preview: true })).status).toBe(200);
		expect(await intent()).toBe(before);
		expect((await atDesk(booked.number)).status).toBe(200);
		expect(await intent()).toBe("canceled");
		expect((await on.booking(booked.number)).status).toBe("cancelled");
	});

	it("is not cancelled at the desk for nothing once it has been paid, though nobody has told us yet", async () => {
		await on.fallSilent("hold");
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const answer = await atDesk(booked.number, { refund: "all", refund_cents: 0 });
		expect(answer).toMatchObject({
			status: 409,
			body: { errors: [{ extensions: { code: "INVALID_STATE", refusal: "paid_meanwhile" } }] },
		});
		expect((await on.booking(booked.number)).status).toBe("confirmed");
		await on.speak();
	});

	it.each(["all", "none", "terms"])(
		"is not cancelled at the desk by somebody who was shown a hold and chose to give back %s",
		async (refund) => {
			await on.fallSilent("hold");
			const booked = await on.guest.bookSlot(nextSlot());
			await on.guest.pay(booked.payment.intent_id);
			const shown = await atDesk(booked.number, { refund, preview: true });
			expect(shown.body).toMatchObject({ data: { status: "cancelled", refund_cents: 0 } });
			expect((await atDesk(booked.number, { refund })).status).toBe(409);
			const { status, paid_cents, refunded_cents, refunding_cents } = await on.booking(booked.number);
			expect({ status, paid_cents, refunded_cents, refunding_cents }).toEqual({
				status: "confirmed",
				paid_cents: booked.payment.amount_cents,
				refunded_cents: 0,
				refunding_cents: 0,
			});
			await on.speak();
		},
	);

	it("can still be paid after a cancellation that was refused", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const answer = await atDesk(booked.number, { refund: "amount", refund_cents: 5000 });
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		await on.guest.pay(booked.payment.intent_id);
		await on.confirmed(booked.number);
	});

	it("can be given up while the payment company is out of reach", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.standIn("POST", "faults", { kind: "error_before", method: "POST", path: "/cancel$", times: 20 });
		expect((await on.guest.cancel(booked, { hold_only: true })).status).toBe(200);
		expect((await on.booking(booked.number)).status).toBe("cancelled");
	});
});
