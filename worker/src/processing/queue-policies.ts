import type { QueueName } from "@harborsmith/contract/queue";

/** How one queue treats its jobs. All times in milliseconds. */
export interface QueuePolicy {
	/** Jobs of this queue that one worker process runs side by side. */
	concurrency: number;
	/** Runs before a job is dead. Dead jobs are kept. */
	attempts: number;
	/** Pause after the first failure; doubles with each further one. */
	backoff_first_ms: number;
	/** Longest pause between two attempts. */
	backoff_limit_ms: number;
	/** A job whose worker does not renew this lock is given to another one. */
	lock_ms: number;
	/** How often abandoned jobs are looked for. `lock_ms + stall_check_ms` bounds the time until a killed worker's job runs again. */
	stall_check_ms: number;
	/** How often a job may lose its worker before it counts as the cause. */
	max_stalls: number;
	/** The worker is ill when nothing moved in this queue for so long. */
	stale_after_ms: number;
}

const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => seconds(60 * count);

const common = { lock_ms: seconds(12), stall_check_ms: seconds(5), max_stalls: 5, stale_after_ms: seconds(60) };

/** Attempts and pauses are chosen so that an outage of the far side for some hours kills no job. */
export const queuePolicies: Record<QueueName, QueuePolicy> = {
	mail: { ...common, concurrency: 5, attempts: 60, backoff_first_ms: seconds(2), backoff_limit_ms: minutes(5) },
	payments: { ...common, concurrency: 4, attempts: 60, backoff_first_ms: seconds(2), backoff_limit_ms: minutes(5) },
	// A decoder that dies on a file dies again: few attempts, and long silence while a film is encoded.
	media: {
		...common,
		concurrency: 1,
		attempts: 3,
		backoff_first_ms: seconds(5),
		backoff_limit_ms: minutes(1),
		stale_after_ms: minutes(5),
	},
	housekeeping: { ...common, concurrency: 1, attempts: 3, backoff_first_ms: seconds(10), backoff_limit_ms: minutes(1) },
};

/** The pause before the next attempt, after `failures` failed ones. */
export function backoff(policy: QueuePolicy, failures: number): number {
	return Math.min(policy.backoff_first_ms * 2 ** Math.max(0, failures - 1), policy.backoff_limit_ms);
}
