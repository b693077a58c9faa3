import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { aBooking, aPayment } from "../../testing/a-booking.ts";
import { inIsland } from "../../testing/island-root.ts";
import type { Booking } from "../record/booking.ts";
import BookingLedger from "./BookingLedger.vue";

const entry = (kind: string, status: string) => aPayment(kind, status, 14_375);
const ledger = (paid_cents: number, payments: Booking["payments"], changes: Partial<Booking> = {}): string => {
	const booking = aBooking({ total_cents: 57_500, paid_cents, payments, ...changes });
	return mount(inIsland(() => h(BookingLedger, { booking }))).text();
};

it("forgets the tries that failed once it is paid, and a refund that failed never", () => {
	expect(ledger(14_375, [entry("charge", "failed"), entry("charge", "succeeded")])).not.toContain("failed");
	expect(ledger(0, [entry("charge", "failed")])).toContain("failed");
	expect(ledger(14_375, [entry("charge", "succeeded"), entry("refund", "failed")])).toContain("failed");
});

it("what people give back is promised with its amount and not called failed, and stands there once it is given", () => {
	const cash = { ...entry("external", "succeeded"), by_hand: true };
	const promised = ledger(14_375, [cash], { refund_by_hand_cents: 14_375 });
	expect(promised).toContain("$143.75 does not go back by card: we give it back to you another way");
	expect(promised).not.toContain("failed");
	const given = ledger(14_375, [cash, { ...entry("refund", "succeeded"), by_hand: true }], { refunded_cents: 14_375 });
	expect(given).toContain("Refund by the company");
	expect(given).not.toContain("another way");
});

it("a refund that really failed says what happens next", () => {
	const said = ledger(14_375, [entry("charge", "succeeded"), entry("refund", "failed")], {
		refund_by_hand_cents: 14_375,
	});
	expect(said).toContain(
		"A refund of $143.75 could not go back to your card. We know of it, give it back to you another way",
	);
});

it("says by when the rest is due, and that it is due now once that is past", () => {
	const rest = (balance_due_at: string | null): string =>
		ledger(14_375, [entry("charge", "succeeded")], { status: "confirmed", balance_due_at });
	expect(rest("2999-05-01T09:00:00-07:00")).toMatch(/Balance.*2999.*\$431\.25/);
	for (const day of [null, "2020-05-01T09:00:00-07:00"]) expect(rest(day)).toMatch(/Balance, due now.*\$431\.25/);
});

it("says what is paid beyond the price of a charter that takes or took place, and not of one that was called off", () => {
	const over = (status: Booking["status"]): string => ledger(60_000, [entry("charge", "succeeded")], { status });
	for (const status of ["confirmed", "completed"] as const) expect(over(status)).toContain("$25 more");
	expect(over("cancelled")).not.toContain("$25");
});
