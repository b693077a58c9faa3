import type { Knex } from "knex";

const prefix = "stripe.closed:";

/** Remembers that nobody can pay an intent any more, or that what was paid is in the ledger. */
export const markClosed = async (database: Knex, intent: string): Promise<void> => {
	await database("effects")
		.insert({ effect_key: `${prefix}${intent}`, state: "done" })
		.onConflict("effect_key")
		.ignore();
};

/**
 * Bookings for which nothing more is to be paid while their intent may still be open: one that a rival's booking pushed
 * out, or one that was paid in cash while its guest had the card form open.
 */
export const withNeedlessIntent = (database: Knex) =>
	database("bookings as booking")
		.select("booking.id")
		.where((needless) =>
			needless
				.whereIn("booking.status", ["expired", "cancelled", "no_show"])
				.orWhere((settled) =>
					settled
						.whereIn("booking.status", ["confirmed", "in_progress"])
						.where("booking.ends_at", ">", database.fn.now())
						.whereRaw("booking.paid_cents - booking.refunded_cents >= booking.total_cents"),
				),
		)
		.whereNotNull("booking.payment_intent_id")
		.whereNotExists(
			database("effects")
				.select(database.raw("1"))
				.whereRaw("effects.effect_key = ? || booking.payment_intent_id", [prefix]),
		);
