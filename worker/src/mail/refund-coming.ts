import type { Pool } from "pg";

/** Cents that a booking gets back, as far as its ledger and the orders under way tell. */
export async function refundComing(pg: Pool, booking: { id: string; paid_cents: number; refunded_cents: number }) {
	const { rows } = await pg.query<{ amount: number | null }>(
		`SELECT (payload->>'amount_cents')::int AS amount FROM outbox
		 WHERE topic = 'payment.refund_due' AND payload->>'booking' = $1`,
		[booking.id],
	);
	const left = booking.paid_cents - booking.refunded_cents;
	return rows.reduce((most, { amount }) => Math.max(most, amount ?? left), booking.refunded_cents);
}
