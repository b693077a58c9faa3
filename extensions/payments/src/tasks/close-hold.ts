import { changeCode } from "@harborsmith/contract/words";
import { systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { ChargeRow } from "../charges/charge-row.ts";
import { openCharges } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { endCharge } from "../intents/end-charge.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { orderRefund } from "../ledger/order-refund.ts";
import { waitsSince } from "./waits-since.ts";

export type HoldEnd = "expired" | "paid" | "still_paying";

const graceMinutes = 2;
/** A bank debit may take days; a slot is not kept for it longer than this after the hold. */
const timeoutMs = 60 * 60_000;

const extendBriefly = async (context: PaymentsContext, trx: Knex, booking: BookingRow): Promise<void> => {
	const until = new Date(context.now().getTime() + graceMinutes * 60_000);
	const bookings = await systemItems(context, "bookings", { trx });
	await bookings.updateOne(booking.id, { hold_expires_at: until.toISOString() });
};

const expire = async (context: PaymentsContext, trx: Knex, booking: BookingRow): Promise<HoldEnd> => {
	const bookings = await systemItems(context, "bookings", { trx });
	const isUnpaid = booking.paid_cents <= booking.refunded_cents;
	const change_code = changeCode(isUnpaid ? "hold_unpaid" : "hold_ended");
	await bookings.updateOne(booking.id, { status: "expired", change_code });
	return "expired";
};

/**
 * One charge of a hold whose time is over. Its intent is cancelled first: either Stripe says that nobody can pay it any
 * more, or it says that somebody just has, and then that counts.
 */
const closeOpen = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	charge: ChargeRow,
): Promise<"over" | "still_paying"> => {
	const intent = charge.intent ? await context.provider.intents.cancel(charge.intent) : undefined;
	if ((await endCharge(context, trx, { charge, intent })) !== "processing" || !intent) return "over";
	const waited = context.now().getTime() - (await waitsSince(trx, intent.id)).getTime();
	// What a bank still works on stays open all the same: it is asked for again until it has an end.
	return waited < timeoutMs ? "still_paying" : "over";
};

/** What came by card and was too little goes back as late money does; of what is in another currency people are told. */
const giveBackTooLittle = async (trx: Knex, booking: BookingRow): Promise<void> => {
	const paid: { id: string; fact: string; kept: number }[] = await trx("charges as of")
		.join("payments as payment", "payment.charge", "of.id")
		.select("of.id", "payment.provider_id as fact", trx.raw("hs.left_of(of)::int as kept"))
		.where({ "of.booking": booking.id, "of.provider": "stripe", "of.currency": booking.currency })
		.where({ "payment.kind": "charge", "payment.status": "succeeded" })
		.whereRaw("hs.left_of(of) > 0");
	for (const { id: charge, fact, kept: amount_cents } of paid) {
		await orderRefund(trx, { booking: booking.id, key: `late:${fact}`, amount_cents, charge, reason: "too_little" });
	}
};

/** Ends a hold whose time is over, unless it has been paid; the caller holds the booking's lock. */
export const closeHold = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	booking: BookingRow,
): Promise<HoldEnd> => {
	let isStillPaying = false;
	for (const charge of await openCharges(trx, booking.id)) {
		if ((await closeOpen(context, trx, charge)) === "still_paying") isStillPaying = true;
	}
	const after = await readBooking(trx, booking.id);
	if (after?.status !== "pending") return "paid";
	if (isStillPaying) {
		await extendBriefly(context, trx, booking);
		return "still_paying";
	}
	await giveBackTooLittle(trx, after);
	return expire(context, trx, after);
};
