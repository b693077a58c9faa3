import type { Pool } from "pg";
import { until } from "./until.ts";

const busySql = `select count(*)::int as busy from pg_stat_activity
	where datname = current_database() and pid <> pg_backend_pid()
		and (state = 'active' or (state <> 'idle' and state_change > now() - interval '1 second'))`;
/** Half a second without a query: a task that asks the provider in between is back by then. Who is paused amid a transaction stays there. */
const looks = 10;

/** Waits until nobody works on the database any more: what was begun before somebody paused may still be on its way. */
export async function untilStill(pool: Pool): Promise<void> {
	let quiet = 0;
	await until(
		async () => {
			const { rows } = await pool.query<{ busy: number }>(busySql);
			quiet = rows[0]?.busy === 0 ? quiet + 1 : 0;
			return quiet;
		},
		(seen) => seen >= looks,
		{ seconds: 60, every: 50, what: "a still database" },
	);
}
