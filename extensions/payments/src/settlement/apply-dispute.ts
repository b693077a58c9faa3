import type { Knex } from "knex";
import type { BookingRow } from "../ledger/booking-row.ts";
import { tellStaff } from "../ledger/tell-staff.ts";
import type { DisputeFact } from "./facts.ts";
import type { Outcome } from "./outcome.ts";

/** A dispute is people's: the bank wants papers, and while it lasts Stripe refuses refunds of its payment. */
export const applyDispute = async (trx: Knex, booking: BookingRow, fact: DisputeFact): Promise<Outcome> => {
	const { amount_cents, currency, reason } = fact;
	await tellStaff(trx, `dispute_${fact.stage}`, booking.id, { amount_cents, currency, reason });
	return "dispute";
};
