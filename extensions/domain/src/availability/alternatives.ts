import { addDays } from "../time/calendar-date.ts";
import { addDuration, durationBetween } from "../time/duration.ts";
import { toRfc3339 } from "../time/rfc3339.ts";
import { localDate } from "../time/wall-clock.ts";
import type { Alternative, BookableInput } from "../types.ts";
import { availability } from "./availability.ts";

/** How many days before and after the wanted start are searched; `occupied` must cover them. */
export const ALTERNATIVE_DAYS = 7;

/** Up to `limit` free slots of the same length on the same yacht, nearest to the wanted start first. */
export function alternatives(input: BookableInput, limit = 3): Alternative[] {
	const zone = input.yacht.timezone;
	const wanted = input.starts_at.getTime();
	const date = localDate(input.starts_at, zone);
	const duration_min = durationBetween(input.starts_at, input.ends_at, zone);
	const from = addDays(date, -ALTERNATIVE_DAYS);
	const to = addDays(date, ALTERNATIVE_DAYS);
	return availability({ ...input, from, to, duration_min })
		.flatMap((day) => day.starts)
		.map((text) => ({ text, at: new Date(text) }))
		.filter(({ at }) => at.getTime() !== wanted)
		.sort((a, b) => Math.abs(a.at.getTime() - wanted) - Math.abs(b.at.getTime() - wanted))
		.slice(0, limit)
		.map(({ text, at }) => ({ starts_at: text, ends_at: toRfc3339(addDuration(at, duration_min, zone), zone) }));
}
