import { randomUUID } from "node:crypto";
import { dueWhenBooking } from "@harborsmith/domain";
import { guestPurposes } from "@harborsmith/domain/vocabulary";
import { type PreparedStatement, preparedQuery, refuse } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { BookingRow } from "../ledger/booking-row.ts";
import type { Due } from "./amount-due.ts";
import { type ChargeRow, chargeColumns } from "./charge-row.ts";

const ofGuest = { provider: "stripe", state: "open" } as const;

const purposes = guestPurposes.map((purpose) => `'${purpose}'`).join(", ");

/** What the guest of the booking `$1` is being asked for by card, if anything: a booking has one such charge at a time. */
export const chargeOfGuest: PreparedStatement = {
	name: "harborsmith-charge-of-guest",
	text: `select ${chargeColumns.join(", ")} from charges
where booking = $1 and provider = '${ofGuest.provider}' and state = '${ofGuest.state}' and payer is null
	and purpose in (${purposes})
limit 1`,
};

/** The charge that was opened with its booking for what is due. */
export const openFare = (id: string, booking: BookingRow): ChargeRow => ({
	...ofGuest,
	id,
	booking: booking.id,
	purpose: "fare",
	amount_cents: dueWhenBooking(booking),
	currency: booking.currency,
	intent: null,
	paid_cents: 0,
});

const opening: PreparedStatement = {
	name: "harborsmith-open-charge",
	text: `insert into charges (id, booking, currency, purpose, amount_cents, provider, state, date_created)
values ($1, $2, $3, $4, $5, $6, $7, now()) on conflict do nothing
returning ${chargeColumns.join(", ")}`,
};

/**
 * Opens a charge for what is due, before its intent is made: whatever Stripe has, we know what for. Of two requests at
 * once one opens it and the other finds it. Rows that only this extension and the database write have no history of
 * their own, so they go past Directus's service.
 */
export const openCharge = async (database: Knex, { id, currency }: BookingRow, due: Due): Promise<ChargeRow> => {
	const values = [randomUUID(), id, currency, due.purpose, due.amount_cents, ofGuest.provider, ofGuest.state];
	const [opened] = await preparedQuery<ChargeRow>(database, opening, values);
	if (opened) return opened;
	const [found] = await preparedQuery<ChargeRow>(database, chargeOfGuest, [id]);
	if (found) return found;
	throw refuse("SERVICE_UNAVAILABLE", "being_changed", {});
};
