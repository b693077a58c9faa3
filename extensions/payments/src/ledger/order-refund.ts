import type { Knex } from "knex";

interface Order {
	booking: string;
	/** Orders once, for ever. */
	key: string;
	amount_cents: number;
	/** The charge whose money goes back. */
	charge: string;
	reason: "late_slot_taken" | "too_little" | "cancelled";
}

/** Orders a refund in the caller's transaction: a row in the ledger that waits, and the message that makes it happen. */
export const orderRefund = async (trx: Knex, order: Order): Promise<void> => {
	const { booking, key, amount_cents, charge, reason } = order;
	await trx.raw("select hs.order_refund(b, ?, ?, ?, ?) from bookings b where b.id = ?", [
		key,
		amount_cents,
		charge,
		reason,
		booking,
	]);
};
