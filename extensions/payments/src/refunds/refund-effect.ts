import type { Knex } from "knex";
import { z } from "zod";

const detailSchema = z.object({
	/** How often Stripe has refused it so far; each new attempt needs an idempotency key of its own. */
	refusals: z.int().default(0),
	refund: z.string().optional(),
});

export type RefundEffect = { state: string } & z.output<typeof detailSchema>;

const nameOf = (key: string): string => `stripe.refund:${key}`;

/** What is known of the refund with this key, in any process. */
export const readEffect = async (database: Knex, key: string): Promise<RefundEffect> => {
	const effect_key = nameOf(key);
	await database("effects").insert({ effect_key }).onConflict("effect_key").ignore();
	const row: { state: string; detail: unknown } | undefined = await database("effects")
		.select("state", "detail")
		.where({ effect_key })
		.first();
	return { state: row?.state ?? "started", ...detailSchema.parse(row?.detail ?? {}) };
};

export const writeEffect = async (database: Knex, key: string, { state, ...detail }: RefundEffect): Promise<void> => {
	await database("effects")
		.where({ effect_key: nameOf(key) })
		.update({ state, detail: JSON.stringify(detail), updated_at: database.fn.now() });
};
