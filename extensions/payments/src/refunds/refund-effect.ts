import type { Knex } from "knex";
import { z } from "zod";

const detailSchema = z.object({
	/** How often Stripe has refused it so far; each new attempt needs an idempotency key of its own. */
	refusals: z.int().default(0),
	refund: z.string().optional(),
});

export type RefundEffect = { state: string } & z.output<typeof detailSchema>;

/** One order may be of several charges, and each is one refund. */
type Of = { key: string; charge: string };

const nameOf = ({ key, charge }: Of): string => `stripe.refund:${key}:${charge}`;

/** What is known of the refund with this key of this charge, in any process. */
export const readEffect = async (database: Knex, of: Of): Promise<RefundEffect> => {
	const effect_key = nameOf(of);
	await database("effects").insert({ effect_key }).onConflict("effect_key").ignore();
	const row: { state: string; detail: unknown } | undefined = await database("effects")
		.select("state", "detail")
		.where({ effect_key })
		.first();
	return { state: row?.state ?? "started", ...detailSchema.parse(row?.detail ?? {}) };
};

export const writeEffect = async (database: Knex, of: Of, { state, ...detail }: RefundEffect): Promise<void> => {
	await database("effects")
		.where({ effect_key: nameOf(of) })
		.update({ state, detail: JSON.stringify(detail), updated_at: database.fn.now() });
};
