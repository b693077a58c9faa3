import { backoff, type QueueName, queuePolicies } from "@harborsmith/kit/queue";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { JobWorker, QueueBackend } from "../backend/queue-backend.ts";
import type { Pulse } from "../health/pulse.ts";
import { noteFailure } from "../relay/outbox-store.ts";
import type { Queues } from "./queues.ts";
import type { Registry } from "./registry.ts";
import { runJob } from "./run-job.ts";

interface Input {
	names: readonly QueueName[];
	backend: QueueBackend;
	registry: Registry;
	queues: Queues;
	pg: Pool;
	pulse: Pulse;
	log: Logger;
}

export interface Workers {
	/** Takes no new jobs, lets running ones finish for `graceMs`, then hands the rest back to their queues. */
	stop(graceMs: number): Promise<void>;
}

/** Starts one consumer per queue. Every queue gets the same listeners: nothing fails, stalls or breaks in silence. */
export function startWorkers(input: Input): Workers {
	const workers = input.names.map((name) => startWorker(input, name));
	return {
		stop: async (graceMs) => {
			const closed = Promise.allSettled(workers.map((worker) => worker.close()));
			const timer = setTimeout(() => {
				for (const worker of workers) worker.cancelAllJobs("the worker is stopping");
			}, graceMs);
			await closed;
			clearTimeout(timer);
		},
	};
}

function startWorker(input: Input, queue: QueueName): JobWorker {
	const { backend, pulse } = input;
	const log = input.log.child({ queue });
	const policy = queuePolicies[queue];
	const worker = backend.openWorker(
		queue,
		async (job, token, signal) => {
			pulse.started(queue);
			try {
				await runJob({ ...input, queue }, job, token, signal ?? new AbortController().signal);
			} finally {
				pulse.finished(queue);
			}
		},
		{
			concurrency: policy.concurrency,
			lockDuration: policy.lock_ms,
			stalledInterval: policy.stall_check_ms,
			maxStalledCount: policy.max_stalls,
			runRetryDelay: 2000,
			settings: { backoffStrategy: (failures) => backoff(policy, failures) },
		},
	);
	worker.on("progress", () => pulse.moved(queue));
	worker.on("stalled", (id) => log.warn({ job_id: id }, "job lost its worker and goes back to the queue"));
	worker.on("error", (error) => log.warn({ err: error }, "queue consumer"));
	worker.on("failed", (job, error) => {
		const outboxId = job?.data.outbox_id;
		const dead = job?.finishedOn !== undefined;
		const fields = { job: job?.name, job_id: job?.id, outbox_id: outboxId, attempt: job?.attemptsMade, err: error };
		if (dead && outboxId) log.error(fields, "job is dead and kept");
		else log.warn(fields, "job failed, another run follows");
		if (!outboxId) return;
		noteFailure(input.pg, outboxId, error.message).catch((err) => log.warn({ err }, "failure not noted"));
	});
	return worker;
}
