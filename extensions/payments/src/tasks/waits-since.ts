import type { Knex } from "knex";

/** When it was first seen, at the end of a hold, that a bank still works on this intent. */
export const waitsSince = async (database: Knex, intent: string): Promise<Date> => {
	const effect_key = `stripe.waits:${intent}`;
	await database("effects").insert({ effect_key, state: "done" }).onConflict("effect_key").ignore();
	const row: { created_at: Date } | undefined = await database("effects")
		.select("created_at")
		.where({ effect_key })
		.first();
	return row?.created_at ?? new Date();
};
