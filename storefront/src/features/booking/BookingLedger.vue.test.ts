import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { inIsland } from "../testing/island-root.ts";
import BookingLedger from "./BookingLedger.vue";
import type { Booking } from "./booking.schema.ts";

const entry = (kind: string, status: string) => ({ kind, status, amount_cents: 14_375, currency: "USD" });
const ledger = (paid_cents: number, payments: object[]): string => {
	const yacht = { slug: "pacific-heron", name: "Pacific Heron", timezone: "America/Los_Angeles" };
	const booking = { status: "confirmed", currency: "USD", total_cents: 57_500, paid_cents, payments, yacht };
	return mount(inIsland(() => h(BookingLedger, { booking: booking as unknown as Booking }))).text();
};

it("forgets the tries that failed once it is paid, and a refund that failed never", () => {
	expect(ledger(14_375, [entry("charge", "failed"), entry("charge", "succeeded")])).not.toContain("failed");
	expect(ledger(0, [entry("charge", "failed")])).toContain("failed");
	expect(ledger(14_375, [entry("charge", "succeeded"), entry("refund", "failed")])).toContain("failed");
});
