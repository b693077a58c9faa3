import { dueFirst, isStatus, leftToPay } from "@harborsmith/domain";
import type { GuestPurpose } from "@harborsmith/domain/vocabulary";
import { refuse } from "@harborsmith/kit";
import type { BookingRow } from "../ledger/booking-row.ts";

export interface Due {
	purpose: GuestPurpose;
	amount_cents: number;
}

const chargeable = ({ currency }: BookingRow, minimum_cents: number, due: Due): Due => {
	if (due.amount_cents >= minimum_cents) return due;
	const { amount_cents } = due;
	throw refuse("INVALID_STATE", "below_card_minimum", { amount_cents, minimum_cents, currency });
};

/**
 * What a guest has to pay for a booking now: the amount due when booking while it waits, the rest afterwards. A first part
 * below what a card can be charged becomes that much; nobody is asked for more than the rest.
 * @throws HOLD_EXPIRED when the hold ran out, INVALID_STATE when there is nothing to pay, or too little for a card
 */
export const amountDue = (booking: BookingRow, now: Date, minimum_cents: number): Due => {
	const rest = leftToPay(booking);
	if (booking.status === "pending") {
		if (booking.hold_expires_at && booking.hold_expires_at <= now) {
			throw refuse("HOLD_EXPIRED", "hold_ran_out", {});
		}
		const due = dueFirst(booking);
		if (due > 0)
			return chargeable(booking, minimum_cents, {
				purpose: "fare",
				amount_cents: Math.max(due, Math.min(minimum_cents, rest)),
			});
	}
	if (booking.status === "expired") {
		throw refuse("HOLD_EXPIRED", "hold_ran_out", {});
	}
	if (isStatus("standing", booking.status)) {
		if (rest > 0) return chargeable(booking, minimum_cents, { purpose: "balance", amount_cents: rest });
	}
	throw refuse("INVALID_STATE", "nothing_to_pay", { status: booking.status });
};
