import type { JobData } from "@harborsmith/kit/queue";
import { createPostgresBackend, withBackend } from "bullmq";
import type { QueueBackend } from "./queue-backend.ts";

const { Queue, Worker } = withBackend(createPostgresBackend);

/** The backend where there is no Redis: BullMQ's own tables in the schema `bullmq` of our database. */
export function postgresBackend(url: string): QueueBackend {
	// Without `migrate` BullMQ 6.7 refuses an empty database. Each queue and worker owns a pool: keep them small.
	const connection = { connectionString: url, migrate: true, max: 2, keepAlive: true };
	return {
		kind: "postgres",
		openQueue: (name) => new Queue<JobData, void, string>(name, { connection }),
		openWorker: (name, handler, tuning) => new Worker<JobData, void, string>(name, handler, { ...tuning, connection }),
		close: async () => undefined,
	};
}
