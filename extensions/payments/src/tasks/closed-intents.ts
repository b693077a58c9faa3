import type { Knex } from "knex";

const prefix = "stripe.closed:";

/** Remembers that nobody can pay an intent any more, or that what was paid is in the ledger. */
export const markClosed = async (database: Knex, intent: string): Promise<void> => {
	await database("effects")
		.insert({ effect_key: `${prefix}${intent}`, state: "done" })
		.onConflict("effect_key")
		.ignore();
};

/** Bookings that ended without their intent having been closed, such as one that a rival's booking pushed out. */
export const endedWithOpenIntent = (database: Knex) =>
	database("bookings as booking")
		.select("booking.id")
		.whereIn("booking.status", ["expired", "cancelled"])
		.whereNotNull("booking.payment_intent_id")
		.whereNotExists(
			database("effects")
				.select(database.raw("1"))
				.whereRaw("effects.effect_key = ? || booking.payment_intent_id", [prefix]),
		);
