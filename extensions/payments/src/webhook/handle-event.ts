import { inTransaction } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { Fact } from "../facts/facts.ts";
import { factOfEvent } from "../facts/facts-of-event.ts";
import { reportToOffice } from "../ledger/report-to-office.ts";
import type { ProviderEvent } from "../provider/schemas.ts";
import { applyOrRefuse } from "../settlement/apply-or-refuse.ts";
import { findBooking } from "../settlement/find-booking.ts";
import type { Outcome } from "../settlement/outcome.ts";
import { tracesOf } from "../settlement/traces-of.ts";
import { finishEvent, recordEvent } from "./record-event.ts";

type Reported = Fact | "unreadable" | "other_account" | undefined;

/** An event in a shape that we do not know is kept: asking Stripe to send it again would change nothing. */
const factOf = ({ logger }: PaymentsContext, event: ProviderEvent): Reported => {
	if (event.account) return "other_account";
	try {
		if (event.is_unreadable) throw new Error("Stripe sent an event in a shape that we do not know.");
		return factOfEvent(event);
	} catch (error) {
		logger.error({ err: error, event: event.id, type: event.type }, "An event of Stripe could not be read");
		return "unreadable";
	}
};

const settled = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	{ fact, event }: { fact: Reported; event: ProviderEvent },
): Promise<Outcome> => {
	if (fact === undefined) return "nothing_to_keep";
	if (fact === "other_account") return fact;
	if (fact !== "unreadable") return applyOrRefuse(context, trx, fact);
	const booking = await findBooking(trx, tracesOf(event.data.object));
	await reportToOffice(trx, "event_unreadable", booking ?? null);
	return fact;
};

/**
 * Handles an event of Stripe once, however often and wherever it arrives: the inbox row, the ledger, the booking and
 * the outbox are one transaction. Whoever answers 2xx after this has the event for good.
 * @returns what became of it, `duplicate` when it had been handled before
 * @throws whatever kept the transaction from committing; nothing is recorded then, and Stripe will send it again
 */
export const handleEvent = (context: PaymentsContext, event: ProviderEvent): Promise<Outcome | "duplicate"> => {
	const fact = factOf(context, event);
	return inTransaction(context.database, async (trx) => {
		const row = await recordEvent(trx, event);
		if (row === undefined) return "duplicate";
		const outcome = await settled(context, trx, { fact, event });
		await finishEvent(trx, row, outcome);
		return outcome;
	});
};
