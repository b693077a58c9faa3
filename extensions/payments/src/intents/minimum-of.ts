import { minimumCharge } from "@harborsmith/domain";
import type { Knex } from "knex";

/** The smallest amount that a card can be charged: the company's setting, else Stripe's own for the currency. */
export const minimumOf = async (database: Knex, currency: string): Promise<number> => {
	const row: { minimum_charge_cents: number | null } | undefined = await database("site_settings")
		.select("minimum_charge_cents")
		.first();
	return minimumCharge(currency, row?.minimum_charge_cents);
};
