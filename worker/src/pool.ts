import pg from "pg";
import type { Logger } from "pino";

/** Connections to the internal tables. A query that cannot be answered fails within seconds and is tried again. */
export function openPool(url: string, log: Logger): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		// Each mail that is being sent holds one connection; relay, heartbeats and health share the rest.
		max: 16,
		connectionTimeoutMillis: 5000,
		statement_timeout: 30_000,
		keepAlive: true,
		application_name: "harborsmith worker",
	});
	pool.on("error", (error) => log.warn({ err: error }, "idle database connection lost"));
	// A connection that breaks while it is lent out tells nobody else, and an unheard error ends the process.
	pool.on("connect", (client) => client.on("error", (error) => log.warn({ err: error }, "database connection lost")));
	return pool;
}
