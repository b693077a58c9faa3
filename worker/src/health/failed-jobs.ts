import { type QueueName, queueNames } from "@harborsmith/contract/queue";
import type { Queues } from "../processing/queues.ts";

export interface FailedJob {
	queue: QueueName;
	id: string;
	name: string;
	attempts: number;
	reason: string;
	failed_at: string | null;
	data: unknown;
}

/** Dead jobs of every queue, the latest first, at most `limit` per queue. */
export async function listFailedJobs(queues: Queues, limit = 100): Promise<FailedJob[]> {
	const lists = await Promise.all(
		queueNames.map(async (queue) => {
			const jobs = await queues[queue].getFailed(0, limit - 1);
			return jobs.map((job) => ({
				queue,
				id: job.id ?? "",
				name: job.name,
				attempts: job.attemptsMade,
				reason: job.failedReason ?? "",
				failed_at: job.finishedOn ? new Date(job.finishedOn).toISOString() : null,
				data: job.data,
			}));
		}),
	);
	return lists.flat().sort((a, b) => (b.failed_at ?? "").localeCompare(a.failed_at ?? ""));
}

/** Gives a dead job all its attempts again. Returns false when there is no such dead job. */
export async function retryFailedJob(queues: Queues, queue: QueueName, id: string): Promise<boolean> {
	const job = await queues[queue].getJob(id);
	if (!job || !(await job.isFailed())) return false;
	await job.retry("failed", { resetAttemptsMade: true, resetAttemptsStarted: true });
	return true;
}
