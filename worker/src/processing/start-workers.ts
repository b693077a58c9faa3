import type { QueueName } from "@harborsmith/contract/queue";
import pTimeout from "p-timeout";
import type { Pool } from "pg";
import type { Logger } from "pino";
import type { JobWorker, QueueBackend } from "../backend/queue-backend.ts";
import { recordFailure } from "../outbox-store.ts";
import type { Pulse } from "./pulse.ts";
import { backoff, queuePolicies } from "./queue-policies.ts";
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
	/** Announced when a consumer has ended although nobody stopped it. */
	onDeath: (error: unknown) => void;
}

export interface Workers {
	/** Takes no new jobs, lets running ones finish for `graceMs`, then hands the rest back to their queues. */
	stop(graceMs: number): Promise<void>;
}

const readyWithinMs = 30_000;

/**
 * Starts one consumer per queue. Every queue gets the same listeners: nothing fails, stalls or breaks in silence.
 * @throws when the queue cannot be reached within half a minute: better to be started again than to run without one
 */
export async function startWorkers(input: Input): Promise<Workers> {
	const workers = input.names.map((name) => openConsumer(input, name));
	// BullMQ's Postgres backend remembers a failed first connection for ever, and its loop then spins without a pause:
	// it may run only after the connection has stood once.
	await pTimeout(Promise.all(workers.map((worker) => worker.waitUntilReady())), {
		milliseconds: readyWithinMs,
		message: `the queue took longer than ${readyWithinMs} ms`,
	});
	for (const worker of workers) worker.run().catch(input.onDeath);
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

function openConsumer(input: Input, queue: QueueName): JobWorker {
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
			autorun: false,
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
		recordFailure(input.pg, outboxId, error.message).catch((err) => log.warn({ err }, "failure not noted"));
	});
	return worker;
}
