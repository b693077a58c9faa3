import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { DeclinedFact, PaidFact } from "../facts/facts.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { type ChargeRow, chargeColumns, charges } from "./charge-row.ts";

/** What an object of Stripe names a charge of ours by. */
export interface ChargeTraces {
	/** The charge itself, as our metadata name it. */
	asked: string | undefined;
	intent: string | undefined;
	/** Stripe's charge. */
	charge?: string | undefined;
}

/** The charge of a booking that a fact is about: the one whose money it is, whose intent it is, or that it names. */
export const chargeOfFact = async (
	trx: Knex,
	{ id: booking }: Pick<BookingRow, "id">,
	{ asked, intent, charge }: ChargeTraces,
): Promise<ChargeRow | undefined> => {
	const own = () => charges(trx).where({ booking });
	if (charge) {
		const rows = trx("payments").select("charge").where({ provider: "stripe", provider_id: charge, booking });
		const paid = await own().whereIn("id", rows).first();
		if (paid) return paid;
	}
	const byIntent = intent ? await own().where({ intent }).first() : undefined;
	if (byIntent || !asked) return byIntent;
	// One that has an intent is not of another one.
	const named = own().where({ id: asked, provider: "stripe" });
	return intent ? named.whereNull("intent").first() : named.first();
};

/** The charge that a payment or an attempt belongs to; made where an intent of ours is of none. */
export const takeCharge = async (
	trx: Knex,
	booking: BookingRow,
	fact: (PaidFact | DeclinedFact) & { charge?: string },
): Promise<ChargeRow> => {
	const { intent, purpose, amount_cents, currency } = fact;
	const known = await chargeOfFact(trx, booking, fact);
	if (known?.intent === null) await trx("charges").where({ id: known.id }).update({ intent });
	if (known) return { ...known, intent: known.intent ?? intent };
	const id = randomUUID();
	const row = { id, booking: booking.id, purpose, state: "closed", amount_cents, currency, provider: "stripe", intent };
	const [made]: ChargeRow[] = await trx("charges")
		.insert({ ...row, date_created: trx.fn.now() })
		.returning([...chargeColumns]);
	if (!made) throw new Error("The charge of a payment was not written.");
	return made;
};
