import { mount } from "@vue/test-utils";
import { expect, it } from "vitest";
import { h } from "vue";
import { aBooking, aPayment } from "../../testing/a-booking.ts";
import { inIsland } from "../../testing/island-root.ts";
import type { Booking } from "../record/booking.ts";
import BookingHeading from "./BookingHeading.vue";

const start = "2027-03-05T10:00:00-08:00";
const heading = (changes: Partial<Booking>): string => {
	const props = { booking: aBooking(changes), confirmation: false, awaited: false, promised: 0, level: "h1" as const };
	return mount(inIsland(() => h(BookingHeading, props))).text();
};

it("a booking that stands says how far it is paid", () => {
	expect(heading({})).toContain("Partly paid");
});

it.each(["cancelled", "no_show", "expired"] as const)(
	"a booking that is %s does not say that it is partly paid",
	(status) => {
		expect(heading({ status })).not.toContain("Partly paid");
		expect(heading({ status, payment_status: "pending", paid_cents: 0 })).not.toContain("Not paid yet");
	},
);

it("a hold whose time has just ended says so until it is known what became of it", () => {
	const held = { status: "pending" as const, paid_cents: 0, hold_expires_at: "2027-03-01T10:00:00-08:00" };
	expect(heading({ ...held, next_actions: [] })).toContain("The time to pay has ended.");
	expect(heading({ ...held, next_actions: ["pay", "cancel"] })).not.toContain("The time to pay has ended.");
});

it("a cancelled booking says what has come back", () => {
	const back = heading({ status: "cancelled", payment_status: "partially_refunded", refunded_cents: 10_000 });
	expect(back).toContain("Partly refunded");
});

it("an address is shown with its host in its own letters", () => {
	const customer = { first_name: "Anna", last_name: null, email: "anna@xn--exmple-qta.com", phone: null };
	const waiting = heading({ status: "requested", request_expires_at: start, customer });
	expect(waiting).toContain("anna@exámple.com");
	expect(waiting).not.toContain("xn--");
});

it("a request that came to nothing is closed, not cancelled", () => {
	const closed = { payment_status: "pending", paid_cents: 0, request_expires_at: start } as const;
	expect(heading({ ...closed, status: "cancelled" })).toContain("The request is closed. Nothing was charged.");
});

it("a payment that came too late goes back to the card, or by hand where the card did not take it", () => {
	const late = heading({ status: "expired", due_now_cents: 25_000, payments: [aPayment("charge")] });
	expect(late).toContain("All $250 goes back to your card.");
	const by_hand = { refund_by_hand_cents: 25_000, payments: [aPayment("charge"), aPayment("refund", "failed")] };
	const failed = heading({ status: "expired", due_now_cents: 25_000, ...by_hand });
	expect(failed).toContain("$250 is still yours");
	expect(failed).not.toContain("goes back to your card");
});

it("a request that the company turned down is declined, with its reason", () => {
	const said = heading({
		status: "cancelled",
		payment_status: "pending",
		paid_cents: 0,
		request_expires_at: start,
		cancelled_by_company: true,
		cancellation_reason: "The yacht is in the yard that week",
	});
	expect(said).toContain("Declined");
	expect(said).toContain(
		"We are sorry: we cannot take you this time. The reason: The yacht is in the yard that week. Nothing was charged.",
	);
});

it("a booking that the company cancelled says why", () => {
	const off = { status: "cancelled", cancelled_by_company: true, cancellation_reason: "Storm warning." } as const;
	expect(heading({ ...off, refund_cents: 25_000, refund_way: "card" })).toContain("The reason: Storm warning.");
});
