import { addDays, addMonths } from "@harborsmith/domain/time";

/** First day of the month of a date. */
export function monthOf(date: string): string {
	return `${date.slice(0, 7)}-01`;
}

/** Last day of the month of a date. */
export function monthEnd(date: string): string {
	return addDays(addMonths(monthOf(date), 1), -1);
}

/** 0 is Sunday. */
export function weekday(date: string): number {
	return new Date(`${date}T00:00Z`).getUTCDay();
}

/** The weeks of a month as rows of seven; days of other months are null. `weekStart` 0 is Sunday. */
export function monthGrid(month: string, weekStart: number): (string | null)[][] {
	const first = monthOf(month);
	const last = monthEnd(month);
	const lead = (weekday(first) - weekStart + 7) % 7;
	const weeks: (string | null)[][] = [];
	for (let start = addDays(first, -lead); start <= last; start = addDays(start, 7)) {
		const week = Array.from({ length: 7 }, (_, index) => addDays(start, index));
		weeks.push(week.map((date) => (date >= first && date <= last ? date : null)));
	}
	return weeks;
}
