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
export { type AttentionCode, attention, attentionCodes } from "./payloads.ts";
export { isSchedule, type ScheduleName, scheduleNames, schedules } from "./schedules.ts";
export { isTopic, routeOf, type TopicName, type TopicPayload, topics } from "./topics.ts";
