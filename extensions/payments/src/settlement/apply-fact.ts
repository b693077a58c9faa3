import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { Fact } from "../facts/facts.ts";
import { lockBooking } from "../ledger/booking-row.ts";
import { applyDecline } from "./apply-decline.ts";
import { applyDispute } from "./apply-dispute.ts";
import { applyEarlyFacts } from "./apply-early-facts.ts";
import { applyPayment } from "./apply-payment.ts";
import { applyRefund } from "./apply-refund.ts";
import { findBooking } from "./find-booking.ts";
import type { Outcome } from "./outcome.ts";

/** Applies a fact in the caller's transaction: ledger, status of the booking and outbox move together or not at all. */
export const applyFact = async (context: PaymentsContext, trx: Knex.Transaction, fact: Fact): Promise<Outcome> => {
	if (fact.amount_cents === 0 && fact.kind !== "dispute") return "not_counted";
	const id = await findBooking(trx, fact);
	const booking = id === undefined ? undefined : await lockBooking(trx, id);
	if (!booking) {
		context.logger.info({ fact }, "An event of Stripe is about no booking of ours");
		return "unknown_booking";
	}
	if (fact.kind === "paid") {
		const outcome = await applyPayment(context, trx, booking, fact);
		if (outcome !== "known") await applyEarlyFacts(context, trx, booking, fact);
		return outcome;
	}
	if (fact.kind === "declined") return applyDecline(context, trx, booking, fact);
	if (fact.kind === "dispute") return applyDispute(context, trx, booking, fact);
	return applyRefund(context, trx, booking, fact);
};
