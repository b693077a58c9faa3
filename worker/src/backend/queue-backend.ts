import type { JobData, QueueName } from "@harborsmith/contract/queue";
import type { Job, Queue, Worker, WorkerListener, WorkerOptions } from "bullmq";

export type QueueJob = Job<JobData, void, string>;

interface Listens<Events> {
	on<E extends keyof Events>(event: E, listener: Events[E]): unknown;
}

/** The part of a BullMQ queue that the worker uses; the same on both backends. */
export type JobQueue = Pick<
	Queue<JobData, void, string>,
	| "add"
	| "addBulk"
	| "close"
	| "getFailed"
	| "getJob"
	| "getJobCounts"
	| "getJobScheduler"
	| "upsertJobScheduler"
	| "waitUntilReady"
> &
	Listens<{ error: (error: Error) => void }>;

/** The part of a BullMQ worker that the worker program uses. */
export type JobWorker = Pick<
	Worker<JobData, void, string>,
	"cancelAllJobs" | "close" | "isRunning" | "run" | "waitUntilReady"
> &
	Listens<Pick<WorkerListener<JobData, void, string>, "error" | "failed" | "progress" | "stalled">>;

type JobHandler = (job: QueueJob, token: string | undefined, signal: AbortSignal | undefined) => Promise<void>;

type WorkerTuning = Omit<WorkerOptions, "connection" | "prefix">;

/** Where jobs are kept: Redis, or the Postgres that is there anyway. One seam, the same processors. */
export interface QueueBackend {
	readonly kind: "redis" | "postgres";
	openQueue(name: QueueName): JobQueue;
	openWorker(name: QueueName, handler: JobHandler, tuning: WorkerTuning): JobWorker;
	/** Closes the connections that queues and workers share. Close those first. */
	close(): Promise<void>;
}
