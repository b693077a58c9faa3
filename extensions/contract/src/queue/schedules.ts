import { DAY } from "@harborsmith/domain/time";
import type { QueueName } from "./names.ts";
import { scheduled } from "./payloads.ts";

interface Schedule {
	queue: QueueName;
	payload: typeof scheduled;
	/** Milliseconds from one run to the next. */
	every_ms: number;
}

const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => seconds(60 * count);

/** Work that recurs without an outbox row. The scheduler's id is the job's name. */
export const schedules = {
	"mail.heartbeat": { queue: "mail", payload: scheduled, every_ms: seconds(10) },
	"media.heartbeat": { queue: "media", payload: scheduled, every_ms: seconds(10) },
	"payments.heartbeat": { queue: "payments", payload: scheduled, every_ms: seconds(10) },
	"housekeeping.heartbeat": { queue: "housekeeping", payload: scheduled, every_ms: seconds(10) },
	"payments.expire_holds": { queue: "payments", payload: scheduled, every_ms: seconds(15) },
	"payments.reconcile": { queue: "payments", payload: scheduled, every_ms: minutes(5) },
	"housekeeping.sweep": { queue: "housekeeping", payload: scheduled, every_ms: DAY },
} as const satisfies Record<string, Schedule>;

export type ScheduleName = keyof typeof schedules;

export const scheduleNames = Object.keys(schedules).filter(isSchedule);

export function isSchedule(name: string): name is ScheduleName {
	return Object.hasOwn(schedules, name);
}
