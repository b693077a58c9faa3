import type { BookingCreated, BookingPayment, Cancellation } from "@harborsmith/contract/bookings";
import type { Booking } from "../booking/record/booking.ts";

/** A confirmed and partly paid charter for tests, with what a test changes. */
export const aBooking = (changes: Partial<Booking> = {}): Booking => ({
	number: "HS-AAAAAAAA",
	status: "confirmed",
	payment_status: "partial",
	charter_type: "captained",
	yacht: {
		slug: "pacific-heron",
		name: "Pacific Heron",
		timezone: "America/Los_Angeles",
		image: null,
		marina: null,
	},
	customer: { first_name: null, last_name: null, email: null, phone: null },
	starts_at: "2027-03-05T10:00:00-08:00",
	ends_at: "2027-03-05T14:00:00-08:00",
	guests: 2,
	special_requests: null,
	currency: "USD",
	lines: [],
	subtotal_cents: 100_000,
	discount_cents: 0,
	tax_cents: 0,
	total_cents: 100_000,
	paid_cents: 25_000,
	refunded_cents: 0,
	refunding_cents: 0,
	cancelled_at: null,
	cancelled_by_company: false,
	cancellation_reason: null,
	refund_cents: null,
	refund_way: null,
	refund_refused_cents: 0,
	refund_by_hand_cents: 0,
	due_now_cents: 25_000,
	balance_due_at: null,
	security_deposit_cents: 0,
	deposit_status: null,
	hold_expires_at: null,
	hold_extended: false,
	request_expires_at: null,
	cancellation: [],
	payments: [],
	next_actions: [],
	...changes,
});

/** A row of a booking's ledger. */
export const aPayment = (kind: string, status = "succeeded", amount_cents = 25_000): BookingPayment => ({
	kind,
	status,
	by_hand: false,
	amount_cents,
	currency: "USD",
	processed_at: "2027-03-01T10:00:00-08:00",
});

/** The answer to a booking that was just made and waits for its payment. */
export const aCreated = (): BookingCreated => ({
	number: "HS-AAAAAAAA",
	status: "pending",
	hold_expires_at: null,
	payment: null,
	manage_token: "key",
});

/** The answer to a cancellation that gives nothing back. */
export const aCancellation = (): Cancellation => ({
	number: "HS-AAAAAAAA",
	status: "cancelled",
	currency: "USD",
	refund_bps: 0,
	refund_cents: 0,
});
