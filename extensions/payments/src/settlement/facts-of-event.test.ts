import { describe, expect, it } from "vitest";
import { factOfEvent } from "../facts/facts-of-event.ts";

/** When the card was charged; the form had been opened a while before. */
const paidAt = new Date("2026-12-01T12:00:00Z");
const seconds = (at: Date): number => at.getTime() / 1000;
const booking = "0c6a9c1e-6f6e-4b54-9a3e-0a4b54f6f6e1";
const event = (type: string, object: object) => ({
	id: "evt_1",
	object: "event" as const,
	type,
	created: paidAt,
	data: { object },
});
const intent = {
	id: "pi_1",
	object: "payment_intent",
	amount: 40_000,
	amount_received: 40_000,
	created: seconds(paidAt) - 600,
	currency: "usd",
	latest_charge: "ch_1",
	metadata: { booking, purpose: "fare" },
	status: "succeeded",
};
const charge = {
	id: "ch_1",
	object: "charge",
	amount: 40_000,
	amount_captured: 40_000,
	captured: true,
	paid: true,
	created: seconds(paidAt),
	currency: "usd",
	metadata: { booking, purpose: "fare" },
	payment_intent: "pi_1",
	status: "succeeded",
};
const refund = {
	id: "re_1",
	object: "refund",
	amount: 10_000,
	charge: "ch_1",
	created: 1_790_000_000,
	currency: "usd",
	metadata: null,
	payment_intent: "pi_1",
	status: "pending",
};

describe("what an event says", () => {
	it("is the same payment, told by the intent or by its charge", () => {
		const byIntent = factOfEvent(event("payment_intent.succeeded", intent));
		expect(byIntent).toMatchObject({ kind: "paid", intent: "pi_1", charge: "ch_1", booking, amount_cents: 40_000 });
		expect(byIntent).toMatchObject({ at: paidAt });
		expect(factOfEvent(event("charge.succeeded", charge))).toEqual(byIntent);
		const expanded = { ...intent, latest_charge: { ...charge } };
		expect(factOfEvent(event("payment_intent.succeeded", expanded))).toEqual(byIntent);
	});

	it("is no payment when money is only held, or was paid for something else", () => {
		expect(factOfEvent(event("charge.succeeded", { ...charge, captured: false }))).toBeUndefined();
		expect(factOfEvent(event("charge.succeeded", { ...charge, metadata: { purpose: "deposit" } }))).toBeUndefined();
		expect(factOfEvent(event("payment_intent.succeeded", { ...intent, metadata: {} }))).toBeUndefined();
	});

	it("is one failed attempt, named by its charge or else by its card", () => {
		const declined = {
			...intent,
			status: "requires_payment_method",
			last_payment_error: { charge: "ch_0", message: "No." },
		};
		const type = "payment_intent.payment_failed";
		expect(factOfEvent(event(type, declined))).toMatchObject({ kind: "declined", attempt: "ch_0", reason: "No." });
		const refused = { ...declined, last_payment_error: { code: "authentication", payment_method: { id: "pm_1" } } };
		expect(factOfEvent(event(type, refused))).toMatchObject({ attempt: "pi_1:pm_1", reason: "authentication" });
	});

	it.each([
		["refund.created", "pending", "pending"],
		["refund.updated", "succeeded", "succeeded"],
		["refund.failed", "failed", "failed"],
		["refund.updated", "canceled", "failed"],
		["refund.updated", "a_status_of_tomorrow", "pending"],
	])("is a refund: %s %s", (type, status, kept) => {
		expect(factOfEvent(event(type, { ...refund, status }))).toMatchObject({
			kind: "refund",
			refund: "re_1",
			status: kept,
		});
	});

	it("is nothing for events that we do not use", () => {
		expect(factOfEvent(event("customer.created", {}))).toBeUndefined();
		expect(factOfEvent(event("charge.refunded", charge))).toBeUndefined();
	});

	it("is our error, not the caller's, when Stripe changes a shape", () => {
		expect(() => factOfEvent(event("payment_intent.succeeded", { id: 1 }))).toThrow(/shape that we do not know/);
	});
});
