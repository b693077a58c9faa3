import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { Fact } from "../facts/facts.ts";
import { reportToOffice } from "../ledger/report-to-office.ts";
import { applyFact } from "./apply-fact.ts";
import { findBooking } from "./find-booking.ts";
import { isRefusal } from "./is-refusal.ts";
import type { Outcome } from "./outcome.ts";

const aboutOf = (fact: Fact): string => {
	if (fact.kind === "refund") return fact.refund;
	if (fact.kind === "declined") return fact.attempt;
	return fact.charge ?? fact.intent ?? "unknown";
};

/** Applies a fact. What the database refuses for good must not come again and again: people look at it, once. */
export const applyOrRefuse = async (context: PaymentsContext, trx: Knex.Transaction, fact: Fact): Promise<Outcome> => {
	try {
		return await trx.transaction((savepoint) => applyFact(context, savepoint, fact));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		context.logger.error({ err: error, fact }, "The ledger refuses a fact of Stripe");
		const key = `event_refused:${fact.kind}:${aboutOf(fact)}`;
		const booking = await findBooking(trx, fact);
		await reportToOffice(trx, "event_refused", booking ?? null, { intent: fact.intent ?? null }, key);
		return "refused";
	}
};
