import { statusSets } from "@harborsmith/domain";
import type { Knex } from "knex";
import { type ChargeRow, charges } from "./charge-row.ts";

/** What a guest may still pay by card for a booking, by forms that may be before them at this moment. */
export const openCharges = (database: Knex, booking: string): Promise<ChargeRow[]> =>
	charges(database).where({ booking, provider: "stripe", state: "open" }).orderBy("date_created");

/** Nobody can pay it any more. One that has been paid stays so. */
export const closeCharge = async (database: Knex, id: string): Promise<void> => {
	await database("charges").where({ id, state: "open" }).update({ state: "closed", date_updated: database.fn.now() });
};

/**
 * Bookings for which nothing more is to be paid while a charge of theirs may still be open: one that a rival's booking
 * pushed out, or one that was paid in cash while its guest had the card form open.
 */
export const withNeedlessCharge = (database: Knex) =>
	database("bookings as booking")
		.select("booking.id")
		.where((needless) =>
			needless
				.whereIn("booking.status", statusSets.lost)
				.orWhere((settled) =>
					settled
						.whereIn("booking.status", statusSets.standing)
						.where("booking.ends_at", ">", database.fn.now())
						.whereRaw("hs.left_to_pay(booking) = 0"),
				),
		)
		.whereExists(
			database("charges")
				.select(database.raw("1"))
				.where({ provider: "stripe", state: "open" })
				.whereRaw("charges.booking = booking.id"),
		);
