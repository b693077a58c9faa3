import { type QueueName, queueNames } from "@harborsmith/kit/queue";
import type { Logger } from "pino";
import type { JobQueue, QueueBackend } from "../backend/queue-backend.ts";

export type Queues = Record<QueueName, JobQueue>;

/** Opens the producing side of every queue. */
export function openQueues(backend: QueueBackend, log: Logger): Queues {
	const open = (name: QueueName): JobQueue => {
		const queue = backend.openQueue(name);
		queue.on("error", (error) => log.warn({ err: error, queue: name }, "queue connection"));
		return queue;
	};
	return { mail: open("mail"), media: open("media"), payments: open("payments"), housekeeping: open("housekeeping") };
}

export async function closeQueues(queues: Queues): Promise<void> {
	await Promise.allSettled(queueNames.map((name) => queues[name].close()));
}
