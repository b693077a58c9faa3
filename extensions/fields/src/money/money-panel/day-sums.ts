import { DAY } from "@harborsmith/domain/time";
export interface DaySum {
	/** `YYYY-MM-DD` */
	day: string;
	minor: number;
}

type Row = Record<string, unknown>;

/** Rows of a query grouped by year, month and day, as one sum for every day of the last `days` days up to `now`. */
export function daySums(rows: Row[], field: string, dateField: string, days: number, now: Date): DaySum[] {
	const sums = new Map<string, number>();
	for (const row of rows) {
		const group = row.group as Row | undefined;
		const parts = ["year", "month", "day"].map((part) => String(group?.[`${dateField}_${part}`]).padStart(2, "0"));
		const sum = row.sum as Row | undefined;
		const day = parts.join("-");
		sums.set(day, (sums.get(day) ?? 0) + Number(sum?.[field] ?? 0));
	}
	return Array.from({ length: days }, (_, index) => {
		const day = new Date(now.getTime() - (days - 1 - index) * DAY).toISOString().slice(0, 10);
		return { day, minor: sums.get(day) ?? 0 };
	});
}
