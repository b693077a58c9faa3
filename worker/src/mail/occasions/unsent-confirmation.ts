import type { Pool } from "pg";

/** Whether the letters about the confirmation of a booking are still to be sent. */
export async function isConfirmationUnsent(pg: Pool, booking: string): Promise<boolean> {
	const { rowCount } = await pg.query(
		`SELECT 1 FROM outbox
		 WHERE processed_at IS NULL AND topic = 'booking.confirmed' AND payload->>'booking' = $1 LIMIT 1`,
		[booking],
	);
	return rowCount !== 0;
}
