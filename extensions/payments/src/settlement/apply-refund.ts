import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import { addToLedger, type LedgerEntry } from "../ledger/add-to-ledger.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import type { RefundFact } from "./facts.ts";
import type { Outcome } from "./outcome.ts";

/** A refund that had counted as done has come back: the ledger only grows, so the money is booked in again. */
const bookedBack = (entry: LedgerEntry): LedgerEntry => ({
	...entry,
	kind: "external",
	status: "succeeded",
	provider_id: `${entry.provider_id}:returned`,
	failure_reason: "A refund failed at the customer's bank and the money came back. Please refund it another way.",
});

/** A refund has begun, arrived or failed, whoever asked for it. */
export const applyRefund = async (
	context: PaymentsContext,
	trx: Knex,
	booking: BookingRow,
	fact: RefundFact,
): Promise<Outcome> => {
	const entry: LedgerEntry = {
		booking: booking.id,
		kind: "refund",
		status: fact.status,
		amount_cents: fact.amount_cents,
		currency: fact.currency,
		provider_id: fact.refund,
		failure_reason: fact.reason,
		processed_at: fact.at,
	};
	const isNew = await addToLedger(context, trx, entry);
	if (!isNew) return "known";
	const other = fact.status === "failed" ? "succeeded" : "failed";
	const opposite = await trx("payments")
		.select("id")
		.where({ provider: "stripe", provider_id: fact.refund, kind: "refund", status: other })
		.first();
	if (fact.status === "failed") {
		context.logger.error({ booking: booking.number, refund: fact.refund, reason: fact.reason }, "A refund has failed");
	}
	// In whichever order the two are told.
	if (opposite && fact.status !== "pending") await addToLedger(context, trx, bookedBack(entry));
	return "recorded";
};
