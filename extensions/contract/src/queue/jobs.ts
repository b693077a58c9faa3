import * as z from "zod/mini";
import { isSchedule, type ScheduleName, schedules } from "./schedules.ts";
import { isTopic, type TopicName, topics } from "./topics.ts";

export type JobName = TopicName | ScheduleName;

/** What each job carries, by its name. */
export type JobPayloads = { [T in TopicName]: z.infer<(typeof topics)[T]["payload"]> } & {
	[S in ScheduleName]: z.infer<(typeof schedules)[S]["payload"]>;
};

const envelopeSchema = z.object({
	/** The outbox row behind the job; absent for scheduled jobs. */
	outbox_id: z.optional(z.string()),
	payload: z.optional(z.unknown()),
});

/** What travels through the queue. Ids and codes only: no name, address or card of a person. */
export type JobData = z.infer<typeof envelopeSchema>;

export interface ParsedJob<N extends JobName> {
	outbox_id: string | undefined;
	payload: JobPayloads[N];
}

/** The schema of a job's payload. */
export function payloadSchema(name: JobName): z.ZodMiniType {
	return isTopic(name) ? topics[name].payload : schedules[name].payload;
}

export function isJobName(name: string): name is JobName {
	return isTopic(name) || isSchedule(name);
}

/** Reads a job as it came out of the queue. @throws ZodError when it does not have the shape that its name promises. */
export function parseJob<N extends JobName>(name: N, data: unknown): ParsedJob<N> {
	const envelope = envelopeSchema.parse(data ?? {});
	const payload = payloadSchema(name).parse(envelope.payload ?? {}) as JobPayloads[N];
	return { outbox_id: envelope.outbox_id, payload };
}

/** The queue's id of the job behind an outbox row: the same row never stands in a queue twice. */
export function jobIdOf(outboxId: string): string {
	return `outbox-${outboxId}`;
}
