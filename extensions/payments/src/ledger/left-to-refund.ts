import type { Knex } from "knex";

/**
 * What of a charge is left to give back, besides the refund with this key that Stripe has made. Orders that still wait do
 * not count against what has really happened. The caller holds the booking's lock.
 */
export const leftToRefund = async (
	trx: Knex,
	charge: string,
	{ key, refund }: { key: string; refund: string | null },
): Promise<number> => {
	const { rows } = await trx.raw<{ rows: { cents: string }[] }>(
		"select hs.left_to_refund(c, ?, ?, false) as cents from charges c where c.id = ?",
		[key, refund, charge],
	);
	return Math.max(0, Number(rows[0]?.cents ?? 0));
};
