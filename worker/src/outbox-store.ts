import type { TopicName, TopicPayload } from "@harborsmith/contract/queue";
import type { Pool, PoolClient } from "pg";

/** A row of the outbox as the relay claims it. */
export interface OutboxRow {
	/** bigint, as text. */
	id: string;
	topic: string;
	payload: unknown;
	/** How often the row has been put into a queue already. */
	attempts: number;
}

const claimSql = `
	SELECT id::text, topic, payload, attempts FROM outbox
	WHERE processed_at IS NULL AND available_at <= now()
	ORDER BY id LIMIT $1
	FOR UPDATE SKIP LOCKED`;

/** Locks due rows until the caller's transaction ends; rows that another relay holds are passed over. */
export async function claimRows(client: PoolClient, limit: number): Promise<OutboxRow[]> {
	const { rows } = await client.query<OutboxRow>(claimSql, [limit]);
	return rows;
}

/** Notes that rows stand in a queue, and when they are to be published again if nothing comes of it. */
export async function markSent(client: PoolClient, rows: { id: string; again_after_ms: number }[]): Promise<void> {
	if (rows.length === 0) return;
	await client.query(
		`UPDATE outbox SET sent_at = now(), attempts = attempts + 1, available_at = now() + sent.pause * interval '1 millisecond'
		 FROM unnest($1::bigint[], $2::bigint[]) AS sent(id, pause) WHERE outbox.id = sent.id`,
		[rows.map((row) => row.id), rows.map((row) => row.again_after_ms)],
	);
}

/** Notes why rows cannot be published, and looks at them again in ten minutes. */
export async function markRefused(client: PoolClient, rows: { id: string; reason: string }[]): Promise<void> {
	if (rows.length === 0) return;
	await client.query(
		`UPDATE outbox SET attempts = attempts + 1, available_at = now() + interval '10 minutes', last_error = refused.reason
		 FROM unnest($1::bigint[], $2::text[]) AS refused(id, reason) WHERE outbox.id = refused.id`,
		[rows.map((row) => row.id), rows.map((row) => row.reason)],
	);
}

/** Rows are done when their effect is done, not when they were sent. */
export async function markProcessed(client: Pool | PoolClient, ids: string[]): Promise<void> {
	if (ids.length === 0) return;
	await client.query(
		`UPDATE outbox SET processed_at = now(), last_error = NULL WHERE id = ANY($1::bigint[]) AND processed_at IS NULL`,
		[ids],
	);
}

/** Keeps the reason of a job's last failure beside its row, where it outlives the queue. */
export async function recordFailure(pg: Pool, id: string, reason: string): Promise<void> {
	await pg.query(`UPDATE outbox SET last_error = $2 WHERE id = $1 AND processed_at IS NULL`, [
		id,
		reason.slice(0, 1000),
	]);
}

/** Makes every row that stands in a queue due at once: the queue has lost its memory. Returns how many. */
export async function publishAgain(pg: Pool): Promise<number> {
	const { rowCount } = await pg.query(
		`UPDATE outbox SET available_at = now() WHERE processed_at IS NULL AND sent_at IS NOT NULL AND available_at > now()`,
	);
	return rowCount ?? 0;
}

/** Writes a row of the outbox, once for its key whoever asks again. */
export const writeOnce = async <Topic extends TopicName>(
	pg: Pool,
	key: string,
	row: { topic: Topic; aggregate: string; payload: TopicPayload<Topic> },
): Promise<void> => {
	await pg.query(
		`WITH first AS (
			INSERT INTO effects (effect_key, state) VALUES ($1, 'done') ON CONFLICT (effect_key) DO NOTHING RETURNING effect_key
		) INSERT INTO outbox (topic, aggregate, payload) SELECT $2, $3, $4 FROM first`,
		[key, row.topic, row.aggregate, JSON.stringify(row.payload)],
	);
};
