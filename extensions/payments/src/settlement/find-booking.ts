import type { Knex } from "knex";
import { z } from "zod";
import { chargeOfIntent } from "../charges/charge-row.ts";

/** What an object of Stripe may name a booking by. */
export interface Traces {
	booking?: string | undefined;
	intent?: string | undefined;
	charge?: string | undefined;
}

/** No row is named by what no row can hold. */
const usable = (text: string | undefined): string | undefined => (text?.includes("\0") ? undefined : text);

type Found = { booking: string } | undefined;

/** The booking behind a fact: the one it names, else the one whose charge or intent it is about. */
export const findBooking = async (database: Knex, traces: Traces): Promise<string | undefined> => {
	const [booking, intent, charge] = [traces.booking, traces.intent, traces.charge].map(usable);
	if (booking && z.uuid().safeParse(booking).success) {
		const named = await database("bookings").select("id").where({ id: booking }).first();
		if (named) return booking;
	}
	if (charge) {
		const query = database("payments").select("booking").where({ provider: "stripe", provider_id: charge });
		const charged: Found = await query.first();
		if (charged) return charged.booking;
	}
	if (!intent) return undefined;
	return (await chargeOfIntent(database, intent))?.booking;
};
