import { type JobPayloads, parseJob } from "@harborsmith/contract/queue";
import type { Pool } from "pg";

export type Move = JobPayloads["booking.moved"];

/**
 * This move and those before it whose letters are not all out yet, the oldest first: whichever job runs first writes
 * them in their order, and who was told of the second move has been told of the first.
 */
export async function unsentMoves(pg: Pool, latest: Move): Promise<Move[]> {
	const { rows } = await pg.query<{ payload: unknown }>(
		`SELECT payload FROM outbox
		 WHERE processed_at IS NULL AND topic = 'booking.moved' AND payload->>'booking' = $1
			AND (payload->>'sequence')::int < $2
		 ORDER BY (payload->>'sequence')::int`,
		[latest.booking, latest.sequence],
	);
	return [...rows.map(({ payload }) => parseJob("booking.moved", { payload }).payload), latest];
}
