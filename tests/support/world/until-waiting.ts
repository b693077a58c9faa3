import type { Client, PoolClient } from "pg";
import { until } from "../until.ts";
import type { World } from "./world.ts";

const waitingSql = `WITH RECURSIVE behind (pid) AS (
	SELECT $1::int
	UNION SELECT a.pid FROM pg_stat_activity a, behind WHERE behind.pid = ANY (pg_blocking_pids(a.pid))
) SELECT count(*)::int - 1 AS count FROM behind`;

/** Waits until so many others wait for what a transaction holds: directly, or in line behind one that does. */
export async function untilWaiting(world: World, holder: Client | PoolClient, count = 1): Promise<void> {
	const { rows } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
	await until(
		() => world.one<{ count: number }>(waitingSql, [rows[0]?.pid]),
		(behind) => behind.count === count,
		{ every: 10, what: `${count} that wait for a transaction` },
	);
}
