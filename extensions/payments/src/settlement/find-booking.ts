import type { Knex } from "knex";
import type { Fact } from "./facts.ts";

type Found = { booking: string } | undefined;

/** The booking behind a fact: the one it names, else the one whose charge or intent it is about. */
export const findBooking = async (database: Knex, fact: Fact): Promise<string | undefined> => {
	if (fact.booking) {
		const named = await database("bookings").select("id").where({ id: fact.booking }).first();
		if (named) return fact.booking;
	}
	if ((fact.kind === "refund" || fact.kind === "dispute") && fact.charge) {
		const query = database("payments").select("booking").where({ provider: "stripe", provider_id: fact.charge });
		const charged: Found = await query.first();
		if (charged) return charged.booking;
	}
	if (!fact.intent) return undefined;
	const owner: { id: string } | undefined = await database("bookings")
		.select("id")
		.where({ payment_intent_id: fact.intent })
		.first();
	return owner?.id;
};
