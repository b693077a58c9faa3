import { pino } from "pino";
import { openBackend } from "../open-backend.ts";
import type { JobQueue } from "../queue-backend.ts";

interface Stack {
	redis: { url: string } | null;
	postgres: { url: string };
}

/** Looks into the queue in which the worker of this stack finds its tasks about payments, wherever that is kept. */
export async function withPaymentsQueue<Answer>(
	{ redis, postgres }: Stack,
	use: (queue: JobQueue) => Promise<Answer>,
): Promise<Answer> {
	const kept = { REDIS_URL: redis?.url, DATABASE_URL: postgres.url };
	const backend = openBackend(kept, pino({ level: "silent" }));
	const queue = backend.openQueue("payments");
	try {
		return await use(queue);
	} finally {
		await queue.close();
		await backend.close();
	}
}

/** How many of its tasks are under way. */
export const activeTasks = async (queue: JobQueue): Promise<number> => (await queue.getJobCounts("active")).active ?? 0;
