import { addMinutes, instantOf, minutesBetween, wallClock } from "../../lib/time/wall-clock.ts";

const day = 1440;
const minute = 60_000;

/** The minutes that `charterEnd` needs to come from a start to an end: whole days on the clock, then what passes. */
export function charterDuration(starts_at: string, ends_at: string, timezone: string): number {
	const local = wallClock(starts_at, timezone);
	const end = Date.parse(ends_at);
	const shown = minutesBetween(local, wallClock(ends_at, timezone));
	const after = (days: number): number =>
		days === 0 ? Date.parse(starts_at) : instantOf(addMinutes(local, days * day), timezone).getTime();
	let days = Math.max(0, Math.floor(shown / day));
	while (days > 0 && after(days) > end) days -= 1;
	const rest = (end - after(days)) / minute;
	return rest < day ? days * day + rest : shown;
}
