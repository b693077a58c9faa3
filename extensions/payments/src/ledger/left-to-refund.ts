import type { Knex } from "knex";

/**
 * What of a booking's payments is left to give back, besides the refund with this key that Stripe has made. Orders that
 * still wait do not count against what has really happened. The caller holds the booking's lock.
 */
export const leftToRefund = async (
	trx: Knex,
	booking: string,
	{ key, refund }: { key: string; refund: string | null },
): Promise<number> => {
	const { rows } = await trx.raw<{ rows: { cents: string }[] }>(
		"select hs.left_to_refund(b, ?, ?, false) as cents from bookings b where b.id = ?",
		[key, refund, booking],
	);
	return Math.max(0, Number(rows[0]?.cents ?? 0));
};
