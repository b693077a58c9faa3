import { DAY, DAY_MIN, HOUR, MINUTE } from "./units.ts";
import { resolveLocal, toLocalMs } from "./zone.ts";

/** Whole days are wall-clock days (noon to noon, whatever the clocks do), the rest are elapsed minutes. */
export function addDuration(starts_at: Date, duration_min: number, zone: string): Date {
	return new Date(addDurationMs(starts_at.getTime(), duration_min, zone));
}

export function addDurationMs(start: number, duration_min: number, zone: string): number {
	const days = Math.floor(duration_min / DAY_MIN);
	if (days === 0) return start + duration_min * MINUTE;
	return resolveLocal(zone, toLocalMs(zone, start) + days * DAY) + (duration_min - days * DAY_MIN) * MINUTE;
}

/**
 * Minutes that `addDuration` needs to come from one to the other. No number leads to an end that lies 24 elapsed hours or
 * more after the last whole day while an autumn clock shows less than that: such a stay is as long as its clock says,
 * which is what other days can offer.
 */
export function durationBetween(starts_at: Date, ends_at: Date, zone: string): number {
	const start = starts_at.getTime();
	const end = ends_at.getTime();
	const shown = toLocalMs(zone, end) - toLocalMs(zone, start);
	let days = Math.max(0, Math.floor(shown / DAY));
	while (days > 0 && addDurationMs(start, days * DAY_MIN, zone) > end) days -= 1;
	const rest = end - addDurationMs(start, days * DAY_MIN, zone);
	return days * DAY_MIN + (rest < DAY ? rest : shown - days * DAY) / MINUTE;
}

export interface CharterLength {
	/** Starts and ends on one local date: sold in hours. Otherwise sold in days. */
	same_date: boolean;
	/** Elapsed, rounded up. */
	hours: number;
	/** Wall-clock length in days, rounded up; 1 for a day charter. */
	days: number;
}

/**
 * Price rule 1. Ranges are half-open, so a charter that ends at midnight has spent no time on the next date: 20:00 to
 * 24:00 is a day charter; midnight to midnight is one day.
 */
export function charterLength(starts_at: Date, ends_at: Date, zone: string): CharterLength {
	return charterLengthMs(starts_at.getTime(), ends_at.getTime(), zone);
}

export function charterLengthMs(start: number, end: number, zone: string): CharterLength {
	const from = toLocalMs(zone, start);
	const to = toLocalMs(zone, end);
	const first = Math.floor(from / DAY);
	const last = Math.floor(to / DAY);
	const same_date = first === last || (to === (first + 1) * DAY && from > first * DAY);
	const hours = Math.ceil((end - start) / HOUR);
	return { same_date, hours, days: same_date ? 1 : Math.max(1, Math.ceil((to - from) / DAY)) };
}

/** The length that minimum durations are held against: what the clock shows or what passes, whichever is longer. */
export function lengthMinutes(start: number, end: number, zone: string): number {
	return Math.max(end - start, toLocalMs(zone, end) - toLocalMs(zone, start)) / MINUTE;
}
