import type { JobData } from "@harborsmith/contract/queue";
import { createPostgresBackend, withBackend } from "bullmq";
import pg from "pg";
import type { Logger } from "pino";
import type { QueueBackend } from "./queue-backend.ts";

const { Queue, Worker } = withBackend(createPostgresBackend);

/** The backend where there is no Redis: BullMQ's own tables in the schema `bullmq` of our database. */
export function postgresBackend(url: string, log: Logger): QueueBackend {
	// BullMQ listens to idle connections only; one that breaks while it is lent out would end the process.
	class WatchedClient extends pg.Client {
		constructor(config?: pg.ClientConfig) {
			super(config);
			this.on("error", (error) => log.warn({ err: error }, "queue's database connection lost"));
		}
	}
	const connection = {
		connectionString: url,
		// Without it BullMQ 6.7 refuses an empty database.
		migrate: true,
		// Each queue and each worker owns a pool: keep them small.
		max: 2,
		keepAlive: true,
		Client: WatchedClient,
	};
	return {
		kind: "postgres",
		openQueue: (name) => new Queue<JobData, void, string>(name, { connection }),
		openWorker: (name, handler, tuning) => new Worker<JobData, void, string>(name, handler, { ...tuning, connection }),
		close: async () => undefined,
	};
}
