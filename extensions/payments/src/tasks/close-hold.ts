import type { Knex } from "knex";
import { type PaymentsContext, systemItems } from "../context/payments-context.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { paidByIntent } from "../settlement/facts-of-object.ts";
import { markClosed } from "./closed-intents.ts";

export type HoldEnd = "expired" | "paid" | "still_paying";

const graceMinutes = 2;
/** A bank debit may take days; a slot is not kept for it longer than this after the hold. */
const patienceMs = 60 * 60_000;

const keepALittle = async (context: PaymentsContext, trx: Knex, booking: BookingRow): Promise<void> => {
	const until = new Date(context.now().getTime() + graceMinutes * 60_000);
	const bookings = await systemItems(context, "bookings", trx);
	await bookings.updateOne(booking.id, { hold_expires_at: until.toISOString() });
};

const expire = async (context: PaymentsContext, trx: Knex, booking: BookingRow): Promise<HoldEnd> => {
	const bookings = await systemItems(context, "bookings", trx);
	await bookings.updateOne(booking.id, { status: "expired", change_reason: "The hold ran out without a payment." });
	return "expired";
};

/**
 * Ends a hold whose time is over; the caller holds the booking's lock. The intent is cancelled first: either Stripe
 * says that nobody can pay it any more, or it says that somebody just has, and then that counts.
 */
export const closeHold = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	booking: BookingRow,
): Promise<HoldEnd> => {
	if (!booking.payment_intent_id) return expire(context, trx, booking);
	const intent = await context.provider.intents.cancel(booking.payment_intent_id);
	if (!intent) return expire(context, trx, booking);
	const paid = paidByIntent(intent, context.now());
	if (paid) {
		await applyFact(context, trx, paid);
		return "paid";
	}
	const waited = context.now().getTime() - intent.created.getTime();
	if (intent.status === "processing" && waited < patienceMs) {
		await keepALittle(context, trx, booking);
		return "still_paying";
	}
	if (intent.status === "canceled") await markClosed(trx, intent.id);
	return expire(context, trx, booking);
};
