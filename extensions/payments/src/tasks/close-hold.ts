import { expire, theSystem } from "@harborsmith/directus-extension-booking";
import { HOUR, MINUTE } from "@harborsmith/domain/time";
import { systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { ChargeRow } from "../charges/charge-row.ts";
import { openCharges } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { endCharge } from "../intents/end-charge.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { waitsSince } from "./waits-since.ts";

export type HoldEnd = "expired" | "paid" | "still_paying";

const graceMinutes = 2;
/** A bank debit may take days; a slot is not kept for it longer than this after the hold. */
const timeoutMs = HOUR;

const extendBriefly = async (context: PaymentsContext, trx: Knex, booking: BookingRow): Promise<void> => {
	const until = new Date(context.now().getTime() + graceMinutes * MINUTE);
	const bookings = await systemItems(context, "bookings", { trx });
	await bookings.updateOne(booking.id, { hold_expires_at: until.toISOString() });
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
	await expire(context, after.id, {}, theSystem, { trx });
	return "expired";
};
