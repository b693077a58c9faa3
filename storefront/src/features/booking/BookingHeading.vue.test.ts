import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { inIsland } from "../testing/island-root.ts";
import BookingHeading from "./BookingHeading.vue";
import type { Booking } from "./booking.schema.ts";

const start = "2027-03-05T10:00:00-08:00";
const heading = (changes: Partial<Booking>): string => {
	const booking = {
		number: "HS-AAAAAAAA",
		status: "confirmed",
		payment_status: "partial",
		starts_at: start,
		yacht: { slug: "pacific-heron", name: "Pacific Heron", timezone: "America/Los_Angeles" },
		currency: "USD",
		payments: [],
		paid_cents: 25_000,
		refunded_cents: 0,
		refunding_cents: 0,
		...changes,
	} as Booking;
	const props = { booking, confirmation: false, awaited: false, promised: 0, level: "h1" as const };
	return mount(inIsland(() => h(BookingHeading, props))).text();
};

it("a booking that stands says how far it is paid", () => {
	expect(heading({})).toContain("Partly paid");
});

it.each(["cancelled", "no_show", "expired"])("a booking that is %s does not say that it is partly paid", (status) => {
	expect(heading({ status })).not.toContain("Partly paid");
	expect(heading({ status, payment_status: "pending", paid_cents: 0 })).not.toContain("Not paid yet");
});

it("a cancelled booking says what has come back", () => {
	const back = { status: "cancelled", payment_status: "partially_refunded", refunded_cents: 10_000 };
	expect(heading(back)).toContain("Partly refunded");
});

it("an address is shown with its host in its own letters", () => {
	const customer = { first_name: "Anna", email: "anna@xn--exmple-qta.com" };
	const waiting = heading({ status: "requested", request_expires_at: start, customer });
	expect(waiting).toContain("anna@exámple.com");
	expect(waiting).not.toContain("xn--");
});

it("a request that came to nothing is closed, not cancelled", () => {
	const off = { status: "cancelled", payment_status: "pending", paid_cents: 0, request_expires_at: start };
	expect(heading(off)).toContain("The request is closed. Nothing was charged.");
});

it("a payment that came too late goes back to the card, or by hand where the card did not take it", () => {
	const entry = { amount_cents: 25_000, currency: "USD", processed_at: start };
	const charge = { ...entry, kind: "charge", status: "succeeded" };
	const late = { status: "expired", due_now_cents: 25_000 };
	expect(heading({ ...late, payments: [charge] })).toContain("All $250 goes back to your card.");
	const failed = heading({ ...late, payments: [charge, { ...entry, kind: "refund", status: "failed" }] });
	expect(failed).toContain("$250 is still yours");
	expect(failed).not.toContain("goes back to your card");
});
