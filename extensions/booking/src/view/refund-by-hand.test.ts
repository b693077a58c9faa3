import type { LedgerRow } from "@harborsmith/domain";
import { expect, it } from "vitest";
import { guestPayments } from "./guest-payments.ts";
import { refundByHand } from "./refund-by-hand.ts";

type Row = LedgerRow & { currency: string; failure_reason?: string | null };
const row = (kind: Row["kind"], status: Row["status"], amount_cents: number, more: Partial<Row> = {}): Row => ({
	kind,
	status,
	amount_cents,
	currency: "USD",
	charge: "cash",
	provider: "stripe",
	processed_at: "2027-03-01T10:00:00Z",
	...more,
});
const later = { processed_at: "2027-03-02T10:00:00Z" };
const cash = row("external", "succeeded", 30_000, { provider: "cash" });
const order = row("refund", "pending", 30_000, { refund_key: "o" });
const left = row("refund", "failed", 30_000, { refund_key: "o", failure_reason: "give_back_by_hand" });
const given = (cents: number) => row("refund", "succeeded", cents, { provider: "cash", charge: null, ...later });
const money = (refunded_cents = 0) => ({ currency: "USD", paid_cents: 60_000, refunded_cents, refunding_cents: 0 });

it("what people give back is no failed refund to the guest, and is owed until they have given it", () => {
	expect(guestPayments([cash, order, left])).toEqual([cash]);
	expect(refundByHand(money(), [cash, order])).toBe(0);
	expect(refundByHand(money(), [cash, order, left])).toBe(30_000);
	expect(refundByHand(money(10_000), [cash, order, left, given(10_000)])).toBe(20_000);
	expect(refundByHand(money(30_000), [cash, order, left, given(30_000)])).toBe(0);
	expect(guestPayments([cash, order, left, given(30_000)])).toEqual([cash, given(30_000)]);
});

it("a part that goes back to its card leaves what people owe of the other", () => {
	const card = row("refund", "succeeded", 20_000, { charge: "card", refund_key: "o", provider_id: "re_1", ...later });
	expect(refundByHand(money(20_000), [cash, order, left, card])).toBe(30_000);
	const rest = row("refund", "failed", 5000, { charge: "card", provider_id: "o:card:by-hand", ...later });
	expect(refundByHand(money(20_000), [card, { ...rest, failure_reason: "give_back_by_hand" }])).toBe(5000);
});

it("a refund that its card did not take stays in the list, and is owed by hand", () => {
	const made = row("refund", "succeeded", 30_000, { charge: "card", refund_key: "o", provider_id: "re_1" });
	const failed = { ...made, status: "failed" as const, failure_reason: "expired_or_canceled_card" };
	expect(guestPayments([made, failed])).toEqual([failed]);
	expect(refundByHand(money(), [made, failed])).toBe(30_000);
	const again = { ...made, refund_key: "request:1", provider_id: "re_2", ...later };
	expect(refundByHand(money(30_000), [made, failed, again])).toBe(0);
});

it("what had gone back before is owed by nobody", () => {
	const before = { ...left, failure_reason: "given_back_before" };
	expect(guestPayments([cash, order, before])).toEqual([cash]);
	expect(refundByHand(money(), [cash, order, before])).toBe(0);
});
