import { z } from "zod";
import type { PaymentsContext } from "../context/payments-context.ts";
import { paidByIntent } from "../facts/facts-of-object.ts";
import { readBooking } from "../ledger/booking-row.ts";
import { markClosed } from "../ledger/closed-intents.ts";
import { inTransaction } from "../ledger/in-transaction.ts";
import { failureOf } from "../provider/failure.ts";
import type { Intent } from "../provider/schemas.ts";
import { applyOrRefuse } from "../settlement/apply-or-refuse.ts";

/**
 * - `closed`: nobody can pay any more, or nobody could.
 * - `paid`: the money has come, and the ledger knows.
 * - `processing`: a bank works on it, which nobody can stop.
 * - `unknown`: Stripe could not be asked; its events and the tasks deal with what comes.
 */
export type ClosedPayment = { state: "closed" | "paid" | "processing" | "unknown" };

const payload = z.looseObject({ booking_id: z.uuid() });

const cancelIntent = async (context: PaymentsContext, id: string): Promise<Intent | undefined | "unknown"> => {
	try {
		return await context.provider.intents.cancel(id);
	} catch (error) {
		if (!failureOf(error)) throw error;
		context.logger.warn({ err: error, intent: id }, "Stripe did not say what became of a payment");
		return "unknown";
	}
};

/** The filter `harborsmith.payment.close`: before a hold is given up, nobody can pay for it any more, or it is paid. */
export const closePayment = async (context: PaymentsContext, input: unknown): Promise<ClosedPayment> => {
	const { booking_id } = payload.parse(input);
	const booking = await readBooking(context.database, booking_id);
	if (booking?.status !== "pending" || !booking.payment_intent_id) return { state: "closed" };
	const intent = await cancelIntent(context, booking.payment_intent_id);
	if (intent === "unknown") return { state: "unknown" };
	if (intent?.status === "processing") return { state: "processing" };
	const paid = intent && paidByIntent(intent, context.now());
	if (paid) await inTransaction(context.database, (trx) => applyOrRefuse(context, trx, paid));
	else if (intent) await markClosed(context.database, intent.id);
	return { state: paid ? "paid" : "closed" };
};
