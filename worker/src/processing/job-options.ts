import { jobIdOf, type QueueName } from "@harborsmith/contract/queue";
import type { JobsOptions } from "bullmq";
import { queuePolicies } from "./queue-policies.ts";

/**
 * The options of a job behind an outbox row. Its id is the row's, so a row stands in a queue once at most. A finished
 * job is not kept: the row's `processed_at` is the record, and a kept id would block a second try. A dead one is kept.
 */
export function jobOptions(queue: QueueName, outboxId: string, delayMs = 0): JobsOptions {
	return {
		jobId: jobIdOf(outboxId),
		attempts: queuePolicies[queue].attempts,
		backoff: { type: "custom" },
		delay: delayMs,
		removeOnComplete: true,
		removeOnFail: false,
	};
}

/** The options of a recurring job. The next run comes anyway: a failed one is logged and not kept (a count here would trim the queue's other dead jobs). */
export const scheduledJobOptions: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
