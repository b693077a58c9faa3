import { DAY, HOUR, MINUTE, resolveLocal, toLocalMs } from "./zone.ts";

/** Hours that really pass, with fractions; an autumn night is longer than the clock says. */
export function elapsedHours(starts_at: Date, ends_at: Date): number {
	return (ends_at.getTime() - starts_at.getTime()) / HOUR;
}

/** Whole days are wall-clock days (noon to noon, whatever the clocks do), the rest are elapsed minutes. */
export function addDuration(starts_at: Date, duration_min: number, zone: string): Date {
	return new Date(addDurationMs(starts_at.getTime(), duration_min, zone));
}

export function addDurationMs(start: number, duration_min: number, zone: string): number {
	const days = Math.floor(duration_min / 1440);
	if (days === 0) return start + duration_min * MINUTE;
	return resolveLocal(zone, toLocalMs(zone, start) + days * DAY) + (duration_min - days * 1440) * MINUTE;
}

/** Minutes that `addDuration` needs to come from one to the other. */
export function durationBetween(starts_at: Date, ends_at: Date, zone: string): number {
	const start = starts_at.getTime();
	const end = ends_at.getTime();
	let days = Math.floor((toLocalMs(zone, end) - toLocalMs(zone, start)) / DAY);
	while (days > 0) {
		const rest = (end - addDurationMs(start, days * 1440, zone)) / MINUTE;
		if (rest >= 0) return days * 1440 + rest;
		days -= 1;
	}
	return (end - start) / MINUTE;
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
