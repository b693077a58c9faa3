import { changeCode } from "@harborsmith/contract/words";
import type { Knex } from "knex";
import { type PaymentsContext, systemItems } from "../context/payments-context.ts";
import { markClosed } from "../intents/closed-intents.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { orderRefund } from "../ledger/order-refund.ts";
import { applyOrRefuse } from "../settlement/apply-or-refuse.ts";
import type { PaidFact } from "../settlement/facts.ts";
import { paidByIntent } from "../settlement/facts-of-object.ts";
import { waitsSince } from "./waits-since.ts";

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
	const isUnpaid = booking.paid_cents <= booking.refunded_cents;
	const change_code = changeCode(isUnpaid ? "hold_unpaid" : "hold_ended");
	await bookings.updateOne(booking.id, { status: "expired", change_code });
	return "expired";
};

/**
 * Takes a payment into the ledger. Only one that moved the booking ends its hold; what is too little goes back as late
 * money does, and of what is in another currency the end of the hold tells people.
 * @returns whether the booking is settled by it
 */
const settle = async (context: PaymentsContext, trx: Knex.Transaction, booking: BookingRow, paid: PaidFact) => {
	await applyOrRefuse(context, trx, paid);
	const after = await readBooking(trx, booking.id);
	if (after?.status !== "pending") return true;
	if (paid.currency !== booking.currency) return false;
	const left = after.paid_cents - after.refunded_cents - after.refunding_cents;
	await orderRefund(trx, {
		booking: booking.id,
		key: `late:${paid.charge}`,
		amount_cents: Math.min(paid.amount_cents, left),
		payment_intent: paid.intent,
		reason: "too_little",
	});
	return false;
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
	if (paid && (await settle(context, trx, booking, paid))) return "paid";
	if (intent.status === "processing") {
		const waited = context.now().getTime() - (await waitsSince(trx, intent.id)).getTime();
		if (waited < patienceMs) {
			await keepALittle(context, trx, booking);
			return "still_paying";
		}
	}
	if (intent.status === "canceled") await markClosed(trx, intent.id);
	return expire(context, trx, booking);
};
