import { charterError } from "@harborsmith/kit";
import type { BookingRow } from "../ledger/booking-row.ts";

export interface Due {
	purpose: "fare" | "balance";
	amount_cents: number;
}

/**
 * What a guest has to pay for a booking now: the amount due when booking while it waits, the rest afterwards.
 * @throws HOLD_EXPIRED when the hold ran out, INVALID_STATE when there is nothing to pay
 */
export const amountDue = (booking: BookingRow, now: Date): Due => {
	if (booking.status === "pending") {
		if (booking.hold_expires_at && booking.hold_expires_at <= now) {
			throw charterError("HOLD_EXPIRED", "The hold on this charter has run out. Please look for a new time.");
		}
		const amount_cents = booking.due_now_cents - (booking.paid_cents - booking.refunded_cents);
		if (amount_cents > 0) return { purpose: "fare", amount_cents };
	}
	if (booking.status === "expired") {
		throw charterError("HOLD_EXPIRED", "The hold on this charter has run out. Please look for a new time.");
	}
	if (booking.status === "confirmed" || booking.status === "in_progress") {
		const amount_cents = booking.total_cents - (booking.paid_cents - booking.refunded_cents);
		if (amount_cents > 0) return { purpose: "balance", amount_cents };
	}
	throw charterError("INVALID_STATE", `There is nothing to pay for a booking that is ${booking.status}.`);
};
