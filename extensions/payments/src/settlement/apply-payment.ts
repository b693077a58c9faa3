import { dueWhenBooking, keptCents } from "@harborsmith/domain";
import type { Knex } from "knex";
import { takeCharge } from "../charges/charge-of-fact.ts";
import { closeCharge } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { PaidFact } from "../facts/facts.ts";
import { addToLedger } from "../ledger/add-to-ledger.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { orderRefund } from "../ledger/order-refund.ts";
import { reportToOffice } from "../ledger/report-to-office.ts";
import { confirmBooking, confirmLate } from "./confirm-booking.ts";
import type { Outcome } from "./outcome.ts";

const refundDue = async (
	trx: Knex,
	booking: BookingRow,
	fact: PaidFact & { of: string },
	reason: "late_slot_taken" | "too_little" | "cancelled",
): Promise<Outcome> => {
	await orderRefund(trx, {
		booking: booking.id,
		key: `late:${fact.charge}`,
		amount_cents: fact.amount_cents,
		charge: fact.of,
		reason,
	});
	return "refund_due";
};

/**
 * Money has arrived. What it does depends on the booking at this moment, whose row is locked: a waiting one is
 * confirmed; one whose hold ran out is confirmed if its slot is still free, else the money goes back; so it does when
 * the booking was cancelled meanwhile.
 */
export const applyPayment = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	booking: BookingRow,
	fact: PaidFact,
): Promise<Outcome> => {
	const charge = await takeCharge(trx, booking, fact);
	const isNew = await addToLedger(context, trx, {
		booking: booking.id,
		charge: charge.id,
		kind: "charge",
		status: "succeeded",
		amount_cents: fact.amount_cents,
		currency: fact.currency,
		provider_id: fact.charge,
		failure_reason: null,
		processed_at: fact.at,
	});
	if (!isNew) return "known";
	// In another currency it pays nothing, but nobody can pay it a second time.
	await closeCharge(trx, charge.id);
	if (fact.currency !== booking.currency || fact.currency !== charge.currency) return "wrong_currency";
	const goesBack = { ...fact, of: charge.id };
	const after = await readBooking(trx, booking.id);
	const paid = after ? keptCents(after) : 0;
	const due_cents = dueWhenBooking(booking);
	if (booking.status === "cancelled") return refundDue(trx, booking, goesBack, "cancelled");
	if (booking.status === "expired") {
		if (paid < due_cents) return refundDue(trx, booking, goesBack, "too_little");
		const confirmed = await confirmLate(context, trx, booking);
		return confirmed ? "confirmed_late" : refundDue(trx, booking, goesBack, "late_slot_taken");
	}
	if (booking.status !== "pending") return "recorded";
	if (paid < due_cents) {
		context.logger.error(
			{ booking: booking.number, paid },
			"A payment is smaller than what was due; please look at it",
		);
		const { currency } = booking;
		await reportToOffice(trx, "payment_short", booking.id, { amount_cents: paid, due_cents, currency });
		return "recorded";
	}
	await confirmBooking(context, trx, booking, "paid");
	return "confirmed";
};
