import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { aBooking, aPayment } from "../../testing/a-booking.ts";
import { inIsland } from "../../testing/island-root.ts";
import type { Booking } from "../record/booking.ts";
import BookingLedger from "./BookingLedger.vue";

const entry = (kind: string, status: string) => aPayment(kind, status, 14_375);
const ledger = (paid_cents: number, payments: Booking["payments"]): string => {
	const booking = aBooking({ total_cents: 57_500, paid_cents, payments });
	return mount(inIsland(() => h(BookingLedger, { booking }))).text();
};

it("forgets the tries that failed once it is paid, and a refund that failed never", () => {
	expect(ledger(14_375, [entry("charge", "failed"), entry("charge", "succeeded")])).not.toContain("failed");
	expect(ledger(0, [entry("charge", "failed")])).toContain("failed");
	expect(ledger(14_375, [entry("charge", "succeeded"), entry("refund", "failed")])).toContain("failed");
});
