import type { JobName, JobPayloads } from "@harborsmith/contract/queue";
import type { Logger } from "pino";

/** One run of one job, as its processor sees it. */
export interface Run<Payload> {
	payload: Payload;
	/** Which attempt this is, from 1. */
	attempt: number;
	/** No further attempt follows when this one throws. */
	last_attempt: boolean;
	/** Carries queue, job, outbox row and booking number on every line. */
	log: Logger;
	/** Aborts when the worker must stop before the job is done. Throw then: the job goes back and counts no attempt. */
	signal: AbortSignal;
	/** Shows the share that is done and proves that the job is alive. Call it at least once a minute. */
	progress(percent: number): Promise<void>;
}

/**
 * Does the work of one job. May run more than once for the same job, so its effect must be idempotent.
 * - returns: done, or nothing to do. A bad input that has been shown to its owner counts as done.
 * - throws `UnrecoverableError` of bullmq: dead at once, kept for a person to look at.
 * - throws anything else: tried again after the queue's pause.
 */
export type Processor<Payload> = (run: Run<Payload>) => Promise<void>;

/** Ties a processor to the jobs of one name in the caller's queue. */
export type Register = <N extends JobName>(name: N, processor: Processor<JobPayloads[N]>) => void;
