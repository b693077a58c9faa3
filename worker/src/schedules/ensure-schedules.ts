import { type ScheduleName, scheduleNames, schedules } from "@harborsmith/contract/queue";
import { scheduledJobOptions } from "../processing/job-options.ts";
import type { Queues } from "../processing/queues.ts";
import { isOverdue } from "./is-overdue.ts";

/**
 * Makes sure that every recurring job is scheduled, and schedules anew what is missing or has stood still.
 * Returns the names that had to be put back: on a queue that was set up before, a sign that it has lost its memory.
 */
export async function ensureSchedules(queues: Queues, now: Date): Promise<ScheduleName[]> {
	const checked = await Promise.all(
		scheduleNames.map(async (name) => {
			const { queue, every_ms } = schedules[name];
			const known = await queues[queue].getJobScheduler(name);
			if (known && known.every === every_ms && !isOverdue({ next_ms: known.next, every_ms, now_ms: now.getTime() }))
				return [];
			await queues[queue].upsertJobScheduler(
				name,
				{ every: every_ms },
				{ name, data: { payload: {} }, opts: scheduledJobOptions },
			);
			return [name];
		}),
	);
	return checked.flat();
}
