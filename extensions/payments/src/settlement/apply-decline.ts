import { writeOutbox } from "@harborsmith/kit";
import type { Knex } from "knex";
import { takeCharge } from "../charges/charge-of-fact.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { DeclinedFact } from "../facts/facts.ts";
import { addToLedger } from "../ledger/add-to-ledger.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import type { Outcome } from "./outcome.ts";

/** An attempt has failed: it stays in the ledger, and the guest may be reminded while the booking waits for money. */
export const applyDecline = async (
	context: PaymentsContext,
	trx: Knex,
	booking: BookingRow,
	fact: DeclinedFact,
): Promise<Outcome> => {
	const { id: charge } = await takeCharge(trx, booking, fact);
	const isNew = await addToLedger(context, trx, {
		booking: booking.id,
		charge,
		kind: "charge",
		status: "failed",
		amount_cents: fact.amount_cents,
		currency: fact.currency,
		provider_id: fact.attempt,
		failure_reason: fact.reason.slice(0, 255),
		processed_at: fact.at,
	});
	if (!isNew) return "known";
	if (booking.status === "pending") {
		await writeOutbox(trx, {
			topic: "payment.failed",
			booking: booking.id,
			payload: {
				booking: booking.id,
				number: booking.number,
				payment_intent: fact.intent,
				amount_cents: fact.amount_cents,
				currency: fact.currency,
				failure_reason: fact.reason,
			},
		});
	}
	return "recorded";
};
