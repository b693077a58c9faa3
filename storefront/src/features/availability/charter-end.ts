import { addMinutes, instantOf, wallClock } from "../../lib/time/wall-clock.ts";

const day = 1440;

/**
 * The moment at which a charter ends. Whole days end at the same hour on the yacht's wall clock, whatever the clocks do
 * meanwhile; what is left over is elapsed time. A moment, not a wall clock: that would be read in the reader's own zone,
 * and one that exists twice in November says too little.
 */
export function charterEnd(starts_at: string, duration_min: number, timezone: string): string {
	const days = Math.floor(duration_min / day);
	const last =
		days === 0 ? new Date(starts_at) : instantOf(addMinutes(wallClock(starts_at, timezone), days * day), timezone);
	return new Date(last.getTime() + (duration_min - days * day) * 60_000).toISOString();
}
