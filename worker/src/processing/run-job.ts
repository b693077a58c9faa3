import {
	isJobName,
	isTopic,
	type JobName,
	type ParsedJob,
	parseJob,
	type QueueName,
	routeOf,
} from "@harborsmith/contract/queue";
import { UnrecoverableError, WaitingError } from "bullmq";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { core } from "zod";
import type { QueueJob } from "../backend/queue-backend.ts";
import { markProcessed } from "../outbox-store.ts";
import { jobOptions } from "./job-options.ts";
import type { Queues } from "./queues.ts";
import type { Registry } from "./registry.ts";

interface RunInput {
	queue: QueueName;
	registry: Registry;
	queues: Queues;
	pg: Pool;
	log: Logger;
}

/**
 * Runs one job: reads it, calls its processor, then hands the row behind it to the next queue or marks it done.
 * A job that is interrupted by shutdown goes back to the queue and counts no attempt.
 * @throws UnrecoverableError for a job that no attempt can help
 */
export async function runJob(
	input: RunInput,
	job: QueueJob,
	token: string | undefined,
	signal: AbortSignal,
): Promise<void> {
	const { name, parsed } = read(job);
	const processor = input.registry.find(input.queue, name);
	if (!processor) throw new UnrecoverableError(`no processor for ${name} in queue ${input.queue}`);
	const started = Date.now();
	const log = input.log.child({
		queue: input.queue,
		job: name,
		attempt: job.attemptsMade + 1,
		...(parsed.outbox_id ? { outbox_id: parsed.outbox_id } : {}),
		...correlation(parsed.payload),
	});
	try {
		await processor({
			payload: parsed.payload,
			attempt: job.attemptsMade + 1,
			last_attempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
			log,
			signal,
			progress: (percent) => job.updateProgress(percent),
		});
	} catch (error) {
		if (!signal.aborted) throw error;
		log.info({ err: error }, "job handed back");
		await job.moveToWait(token);
		throw new WaitingError();
	}
	if (parsed.outbox_id) await passOn(input, name, parsed.outbox_id, job);
	if (parsed.outbox_id) log.info({ ms: Date.now() - started }, "job done");
}

function read(job: QueueJob): { name: JobName; parsed: ParsedJob<JobName> } {
	if (!isJobName(job.name)) throw new UnrecoverableError(`unknown job ${job.name}`);
	try {
		return { name: job.name, parsed: parseJob(job.name, job.data) };
	} catch (error) {
		if (!(error instanceof core.$ZodError)) throw error;
		throw new UnrecoverableError(`job ${job.name} cannot be read: ${error.message}`);
	}
}

async function passOn(input: RunInput, name: JobName, outboxId: string, job: QueueJob): Promise<void> {
	const steps = isTopic(name) ? routeOf(name).steps : [];
	const next = steps[steps.indexOf(input.queue) + 1];
	if (next) await input.queues[next].add(name, job.data, jobOptions(next, outboxId));
	else await markProcessed(input.pg, [outboxId]);
}

function correlation(payload: object): Record<string, unknown> {
	const known: Record<string, unknown> = { ...payload };
	const fields = ["number", "booking", "media"].filter((field) => typeof known[field] === "string");
	return Object.fromEntries(fields.map((field) => [field === "number" ? "booking_number" : field, known[field]]));
}
