import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import type { QueueBackend } from "./queue-backend.ts";

/** Production's backend. The server must run with `maxmemory-policy noeviction`, or jobs vanish. */
export function redisBackend(url: string, log: Logger): QueueBackend {
	// A command that cannot be sent now fails now: the relay tries again, and nothing piles up in memory.
	const producers = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: false });
	producers.on("error", (error) => log.warn({ err: error }, "Redis is not answering"));
	return {
		kind: "redis",
		openQueue: (name) => new Queue(name, { connection: producers }),
		openWorker: (name, handler, tuning) =>
			new Worker(name, handler, { ...tuning, connection: { url, maxRetriesPerRequest: null } }),
		close: async () => producers.disconnect(),
	};
}
