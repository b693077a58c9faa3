import type { LocalDate, LocalTime } from "../types.ts";
import { DAY } from "./units.ts";

/** Days since 1970-01-01 of a calendar date. */
export function dayNumber(date: LocalDate): number {
	return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY;
}

export function dateOfDay(day: number): LocalDate {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** ISO weekday of a day number, 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
	return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function addDays(date: LocalDate, days: number): LocalDate {
	return dateOfDay(dayNumber(date) + days);
}

/** `2026-12-05` moved by months; the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whether a text is a real calendar date written `2026-12-05`. */
export function isDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00Z`)) && addDays(text, 0) === text;
}

/** Minutes since midnight of `HH:MM[:SS]`. */
export function minutesOf(time: LocalTime): number {
	return +time.slice(0, 2) * 60 + +time.slice(3, 5);
}

/** Whether a date lies in a range that includes both ends; a missing end is open. */
export function dateWithin(date: LocalDate, from?: LocalDate | null, to?: LocalDate | null): boolean {
	return !(from && date < from.slice(0, 10)) && !(to && date > to.slice(0, 10));
}
