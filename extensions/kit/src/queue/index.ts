export {
	isJobName,
	type JobData,
	type JobName,
	type JobPayloads,
	jobIdOf,
	type ParsedJob,
	parseJob,
	payloadSchema,
} from "./jobs.ts";
export { type QueueName, queueNames } from "./names.ts";
export { type AttentionCode, attentionCodes, attentionSchema } from "./payloads.ts";
export { backoff, type QueuePolicy, queuePolicies } from "./policies.ts";
export { isSchedule, type ScheduleName, scheduleNames, schedules } from "./schedules.ts";
export { isTopic, routeOf, type TopicName, topics } from "./topics.ts";
