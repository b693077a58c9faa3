import type { Knex } from "knex";

/** Whether the ledger has the payment that a refund or a dispute is of. */
export const knowsCharge = async (trx: Knex, charge: string | undefined): Promise<boolean> => {
	if (!charge) return true;
	const row = await trx("payments")
		.select("id")
		.where({ provider: "stripe", provider_id: charge, kind: "charge", status: "succeeded" })
		.first();
	return row !== undefined;
};
