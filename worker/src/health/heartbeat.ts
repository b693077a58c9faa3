import { type QueueName, queueNames } from "@harborsmith/contract/queue";
import type { Pool } from "pg";
import type { Register } from "../processing/contract.ts";

const key = (queue: QueueName): string => `heartbeat:${queue}`;

/** The heartbeat job: leaves the time where every worker sees it, since any of them may get the next beat. */
export function registerHeartbeat(queue: QueueName, register: Register, pg: Pool): void {
	register(`${queue}.heartbeat`, async () => {
		await pg.query(
			`INSERT INTO effects (effect_key, state, detail) VALUES ($1, 'beat', '{}')
			 ON CONFLICT (effect_key) DO UPDATE SET updated_at = now()`,
			[key(queue)],
		);
	});
}

/** When each queue last beat, in milliseconds since the epoch. */
export async function readHeartbeats(pg: Pool): Promise<Map<QueueName, number>> {
	const { rows } = await pg.query<{ effect_key: string; at_ms: string }>(
		`SELECT effect_key, (extract(epoch FROM updated_at) * 1000)::bigint::text AS at_ms FROM effects WHERE effect_key = ANY($1)`,
		[queueNames.map(key)],
	);
	const times = new Map(rows.map((row) => [row.effect_key, Number(row.at_ms)]));
	return new Map(queueNames.flatMap((queue) => (times.has(key(queue)) ? [[queue, times.get(key(queue)) ?? 0]] : [])));
}
