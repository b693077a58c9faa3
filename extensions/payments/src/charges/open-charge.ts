import { randomUUID } from "node:crypto";
import { guestPurposes } from "@harborsmith/domain/vocabulary";
import { refuse } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { BookingRow } from "../ledger/booking-row.ts";
import type { Due } from "./amount-due.ts";
import { type ChargeRow, chargeColumns, charges } from "./charge-row.ts";

const ofGuest = { provider: "stripe", state: "open", payer: null } as const;

/** What its guest is being asked for by card, if anything: a booking has one such charge at a time. */
export const chargeOfGuest = (database: Knex, booking: string) =>
	charges(database)
		.where({ booking, ...ofGuest })
		.whereIn("purpose", guestPurposes)
		.first();

/**
 * Opens a charge for what is due, before its intent is made: whatever Stripe has, we know what for. Of two requests at
 * once one opens it and the other finds it. Rows that only this extension and the database write have no history of
 * their own, so they go past Directus's service.
 */
export const openCharge = async (database: Knex, { id, currency }: BookingRow, due: Due): Promise<ChargeRow> => {
	const opened: ChargeRow[] = await database("charges")
		.insert({
			...{ id: randomUUID(), booking: id, currency, purpose: due.purpose, amount_cents: due.amount_cents },
			...ofGuest,
			date_created: database.fn.now(),
		})
		.onConflict()
		.ignore()
		.returning([...chargeColumns]);
	const charge = opened[0] ?? (await chargeOfGuest(database, id));
	if (charge) return charge;
	throw refuse("SERVICE_UNAVAILABLE", "being_changed", {});
};
