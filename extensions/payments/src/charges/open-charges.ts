import { statusSets } from "@harborsmith/domain";
import type { Knex } from "knex";
import { type ChargeRow, chargeColumns, charges } from "./charge-row.ts";

/** What a guest may still pay by card for a booking, by forms that may be before them at this moment. */
export const openCharges = (database: Knex, booking: string): Promise<ChargeRow[]> =>
	charges(database).where({ booking, provider: "stripe", state: "open" }).orderBy("date_created");

/** Nobody can pay it any more. One that has been paid stays so. */
export const closeCharge = async (database: Knex, id: string): Promise<void> => {
	await database("charges").where({ id, state: "open" }).update({ state: "closed", date_updated: database.fn.now() });
};

/**
 * Nobody should pay it any more: its booking is over or past, has less left to pay than it asks for, or has what was due
 * when booking, for which the form of the fare was. `charge` and `booking` are in the query.
 */
const whereNeedless = (query: Knex.QueryBuilder): void => {
	query
		.whereIn("booking.status", statusSets.over)
		.orWhereRaw("booking.ends_at <= now()")
		.orWhere((cheaper) =>
			cheaper
				.whereIn("booking.status", statusSets.standing)
				.whereRaw("hs.left_to_pay(booking.*) < charge.amount_cents"),
		)
		.orWhere((fare) => fare.where("charge.purpose", "fare").whereRaw("hs.is_due_paid(booking.*)"));
};

const open = { "charge.provider": "stripe", "charge.state": "open" };

/**
 * Bookings with a charge that nobody should pay any more, such as one whose guest had the form open and paid in cash. The
 * few open charges are looked through, not all bookings.
 */
export const withNeedlessCharge = (database: Knex) =>
	database("bookings as booking")
		.select("booking.id")
		.whereIn(
			"booking.id",
			database("charges as charge")
				.join("bookings as booking", "booking.id", "charge.booking")
				.select("charge.booking")
				.where(open)
				.where(whereNeedless),
		);

/** Which of a booking's charges those are. */
export const needlessCharges = (database: Knex, booking: string): Promise<ChargeRow[]> =>
	database("charges as charge")
		.join("bookings as booking", "booking.id", "charge.booking")
		.select<ChargeRow[]>(...chargeColumns.map((column) => `charge.${column}`))
		.where({ ...open, "booking.id": booking })
		.where(whereNeedless)
		.orderBy("charge.date_created");
