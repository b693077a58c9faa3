import { type QueueName, queueNames } from "@harborsmith/contract/queue";
import pTimeout from "p-timeout";
import type { Logger } from "pino";
import type { JobQueue, QueueBackend } from "../backend/queue-backend.ts";

export type Queues = Record<QueueName, JobQueue>;

const readyWithinMs = 30_000;

/**
 * Opens the producing side of every queue and waits until it can be used.
 * @throws when that takes longer than half a minute: better to be started again than to run without a queue
 */
export async function openQueues(backend: QueueBackend, log: Logger): Promise<Queues> {
	const open = (name: QueueName): JobQueue => {
		const queue = backend.openQueue(name);
		queue.on("error", (error) => log.warn({ err: error, queue: name }, "queue connection"));
		return queue;
	};
	const queues = {
		mail: open("mail"),
		media: open("media"),
		payments: open("payments"),
		housekeeping: open("housekeeping"),
	};
	await pTimeout(Promise.all(queueNames.map((name) => queues[name].waitUntilReady())), {
		milliseconds: readyWithinMs,
		message: `the queue took longer than ${readyWithinMs} ms`,
	});
	return queues;
}

export async function closeQueues(queues: Queues): Promise<void> {
	await Promise.allSettled(queueNames.map((name) => queues[name].close()));
}
