const minute = 60_000;
const day = 1440;

const asUtc = (local: string): number => Date.parse(`${local}:00Z`);
const asLocal = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 16);

/** `2026-12-05T10:00` moved by whole minutes on the wall clock (a day is always the same hour of the next date). */
export function addMinutes(local: string, minutes: number): string {
	return asLocal(asUtc(local) + minutes * minute);
}

/** `2026-12-05` moved by days. */
export function addDays(date: string, days: number): string {
	return addMinutes(`${date}T00:00`, days * day).slice(0, 10);
}

/** `2026-12-05` moved by months; the 31st becomes the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
	const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

/** Whole minutes on the wall clock from one `2026-12-05T10:00` to another. */
export function minutesBetween(from: string, to: string): number {
	return Math.round((asUtc(to) - asUtc(from)) / minute);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (day * minute));
}

const parts = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an instant in a zone, `2026-12-05T10:00`. */
export function wallClock(instant: string | Date, timezone: string): string {
	let format = parts.get(timezone);
	if (!format) {
		format = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "short" });
		parts.set(timezone, format);
	}
	return format.format(new Date(instant)).replace(" ", "T");
}

/**
 * The first moment at which the clocks of a zone show `2026-12-05T10:00`; a time that a spring night leaves out moves
 * forward by the gap.
 */
export function instantOf(local: string, timezone: string): Date {
	const shown = asUtc(local);
	const offsetAt = (moment: number): number => asUtc(wallClock(new Date(moment), timezone)) - moment;
	const [before, after] = [offsetAt(shown - day * minute), offsetAt(shown + day * minute)];
	const found = [before, after]
		.filter((offset) => offsetAt(shown - offset) === offset)
		.map((offset) => shown - offset)
		.sort((a, b) => a - b);
	return new Date(found[0] ?? shown - before);
}

/** Whether the clocks of a zone show this wall clock once: not never, and not twice. */
export function isOnce(local: string, timezone: string): boolean {
	const first = instantOf(local, timezone).getTime();
	const later = [30, 60, 120].map((minutes) => wallClock(new Date(first + minutes * minute), timezone));
	return wallClock(new Date(first), timezone) === local && !later.includes(local);
}

/** Today's date in a zone. */
export function today(timezone: string, now: Date = new Date()): string {
	return wallClock(now, timezone).slice(0, 10);
}

/** True for a real calendar date written `2026-12-05`. */
export function isDate(value: string): boolean {
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00Z`)) && addDays(value, 0) === value
	);
}
