import type { JobPayloads } from "@harborsmith/contract/queue";
import type { Pool } from "pg";

/** Whether a letter that has gone out says already that the money of a lost refund comes by hand. */
export async function isAnnouncedByHand(pg: Pool, lost: JobPayloads["payment.refund_lost"]): Promise<boolean> {
	if (!lost.order) return false;
	const due = [lost.payment_intent, lost.order].map((payment) => `mail:payment.refund_due:${payment}:customer`);
	const letters = [`mail:booking.cancelled:${lost.booking}:customer`, ...due];
	const { rowCount } = await pg.query(
		`SELECT 1 FROM effects WHERE effect_key = ANY ($1) AND state = 'sent' AND detail ->> 'by_hand' = $2`,
		[letters, lost.order],
	);
	return rowCount !== 0;
}
