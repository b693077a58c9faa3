import { changeCode } from "@harborsmith/contract/words";
import { confirm, theSystem } from "@harborsmith/directus-extension-booking";
import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { isRefusal } from "./is-refusal.ts";

export const confirmBooking = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	booking: BookingRow,
	code: "paid" | "paid_late",
): Promise<void> => {
	// The yacht is what was paid for: who has found another charter meanwhile is let go, and the office finds somebody else.
	const release_crew = code === "paid_late";
	await confirm(context, booking.id, { code: changeCode(code), release_crew }, theSystem, { trx });
};

/**
 * Confirms a booking whose hold had run out, if its yacht and extras are still free. The attempt stands in a
 * savepoint: a refusal leaves the rest of the transaction, above all the ledger, as it is.
 */
export const confirmLate = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	booking: BookingRow,
): Promise<boolean> => {
	if (booking.starts_at <= context.now()) return false;
	try {
		await trx.transaction((savepoint) => confirmBooking(context, savepoint, booking, "paid_late"));
		return true;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		context.logger.info({ booking: booking.number, err: error }, "A late payment found its slot taken");
		return false;
	}
};
