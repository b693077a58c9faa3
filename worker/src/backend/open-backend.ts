import type { Logger } from "pino";
import type { Env } from "../env.ts";
import { postgresBackend } from "./postgres-backend.ts";
import type { QueueBackend } from "./queue-backend.ts";
import { redisBackend } from "./redis-backend.ts";

/** Redis when `REDIS_URL` is set, else Postgres. */
export function openBackend(env: Pick<Env, "REDIS_URL" | "DATABASE_URL">, log: Logger): QueueBackend {
	return env.REDIS_URL ? redisBackend(env.REDIS_URL, log) : postgresBackend(env.DATABASE_URL, log);
}
