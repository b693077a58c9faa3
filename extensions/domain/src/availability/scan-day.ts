import { weekdayOf } from "../time/calendar-date.ts";
import type { AvailabilityDay, DayState } from "../types.ts";
import type { DayPricing } from "./day-price.ts";
import type { DayTable } from "./day-table.ts";
import type { OccupiedSpans } from "./occupied-spans.ts";

export interface Scan {
	/** First instant that the notice allows. */
	earliest: number;
	minimum_min: number;
	pricing: DayPricing;
	occupied: OccupiedSpans;
	/** First of them that ends after the current start; days come in order, so it only moves forward. */
	next: number;
}

export function closedDay(date: string): AvailabilityDay {
	return { date, state: "closed", from_price_cents: null, starts: [] };
}

/** One day of the calendar: which starts of its table are possible, which of them free, and the lowest price. */
export function scanDay(day: number, table: DayTable, scan: Scan): AvailabilityDay {
	const { earliest, pricing, occupied } = scan;
	const { count, starts, ends, lengths, same_date, hours, days, labels } = table;
	if (count === 0) return closedDay(table.date);
	const rule = pricing.ruleOn(day, weekdayOf(day));
	const minimum = Math.max(scan.minimum_min, rule?.min_duration_min ?? 0);
	const length = { same_date: true, hours: -1, days: -1 };
	// Null while every start so far is free: such a day shares its table's labels instead of copying them.
	let free: string[] | null = null;
	let price: number | null = null;
	let lowest: number | null = null;
	let possible = 0;
	let next = scan.next;
	for (let i = 0; i < count; i++) {
		const start = starts[i] ?? 0;
		if (start < earliest || (lengths[i] ?? 0) < minimum) {
			free ??= labels.slice(0, i);
			continue;
		}
		const same = same_date[i] === 1;
		const h = hours[i] ?? 0;
		const d = days[i] ?? 0;
		if (h !== length.hours || d !== length.days || same !== length.same_date) {
			length.same_date = same;
			length.hours = h;
			length.days = d;
			price = pricing.priceOf(table.date, day, rule, length);
		}
		if (price === null) {
			free ??= labels.slice(0, i);
			continue;
		}
		possible += 1;
		while (next < occupied.count && (occupied.to[next] ?? 0) <= start) next += 1;
		if (next < occupied.count && (occupied.from[next] ?? 0) < (ends[i] ?? 0)) {
			free ??= labels.slice(0, i);
			continue;
		}
		if (lowest === null || price < lowest) lowest = price;
		free?.push(labels[i] ?? "");
	}
	scan.next = next;
	const offered = free ?? labels;
	return { date: table.date, state: stateOf(offered.length, possible), from_price_cents: lowest, starts: offered };
}

function stateOf(free: number, possible: number): DayState {
	if (possible === 0) return "closed";
	if (free === 0) return "full";
	return free * 2 < possible ? "few" : "free";
}
