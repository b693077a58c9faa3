import type { PaymentsContext } from "../context/payments-context.ts";
import { inTransaction } from "../ledger/in-transaction.ts";
import type { ProviderEvent } from "../provider/schemas.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { factOfEvent } from "../settlement/facts-of-event.ts";
import type { Outcome } from "../settlement/outcome.ts";
import { finishEvent, recordEvent } from "./record-event.ts";

/**
 * Handles an event of Stripe once, however often and wherever it arrives: the inbox row, the ledger, the booking and
 * the outbox are one transaction. Whoever answers 2xx after this has the event for good.
 * @returns what became of it, `duplicate` when it had been handled before
 * @throws whatever kept the transaction from committing; nothing is recorded then, and Stripe will send it again
 */
export const handleEvent = (context: PaymentsContext, event: ProviderEvent): Promise<Outcome | "duplicate"> => {
	const fact = factOfEvent(event);
	return inTransaction(context.database, async (trx) => {
		const row = await recordEvent(trx, event);
		if (row === undefined) return "duplicate";
		const outcome = fact ? await applyFact(context, trx, fact) : "nothing_to_keep";
		await finishEvent(trx, row, outcome);
		return outcome;
	});
};
