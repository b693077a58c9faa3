import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import { addToLedger } from "../ledger/add-to-ledger.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { writeOutbox } from "../ledger/write-outbox.ts";
import { confirmBooking, confirmLate } from "./confirm-booking.ts";
import type { PaidFact } from "./facts.ts";
import type { Outcome } from "./outcome.ts";

const refundDue = async (
	trx: Knex,
	booking: BookingRow,
	fact: PaidFact,
	reason: "late_slot_taken" | "cancelled",
): Promise<Outcome> => {
	await writeOutbox(trx, {
		topic: "payment.refund_due",
		booking: booking.id,
		payload: {
			booking: booking.id,
			number: booking.number,
			payment_intent: fact.intent,
			amount_cents: fact.amount_cents,
			reason,
			key: `late:${fact.charge}`,
		},
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
	const isNew = await addToLedger(context, trx, {
		booking: booking.id,
		kind: "charge",
		status: "succeeded",
		amount_cents: fact.amount_cents,
		currency: fact.currency,
		provider_id: fact.charge,
		failure_reason: null,
		processed_at: fact.at,
	});
	if (!isNew) return "known";
	const after = await readBooking(trx, booking.id);
	const paid = (after?.paid_cents ?? 0) - (after?.refunded_cents ?? 0);
	if (booking.status === "cancelled") return refundDue(trx, booking, fact, "cancelled");
	if (booking.status === "expired") {
		const confirmed = paid >= booking.due_now_cents && (await confirmLate(context, trx, booking));
		return confirmed ? "confirmed_late" : refundDue(trx, booking, fact, "late_slot_taken");
	}
	if (booking.status !== "pending") return "recorded";
	if (paid < booking.due_now_cents) {
		context.logger.error(
			{ booking: booking.number, paid },
			"A payment is smaller than what was due; please look at it",
		);
		return "recorded";
	}
	await confirmBooking(context, trx, booking, "Paid.");
	return "confirmed";
};
