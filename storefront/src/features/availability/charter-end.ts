import { addMinutes, wallClock } from "../../lib/time/wall-clock.ts";

/**
 * End of a charter. Whole days end at the same hour on the yacht's wall clock, whatever the clocks do meanwhile; hours
 * are elapsed time.
 */
export function charterEnd(starts_at: string, duration_min: number, timezone: string): string {
	if (duration_min % 1440 === 0) return addMinutes(wallClock(starts_at, timezone), duration_min);
	return new Date(Date.parse(starts_at) + duration_min * 60_000).toISOString();
}
