import { dayNumber } from "../time/calendar-date.ts";
import { openingOf } from "../time/opening.ts";
import { MINUTE } from "../time/units.ts";
import { localDate } from "../time/wall-clock.ts";
import type { AvailabilityDay, AvailabilityInput } from "../types.ts";
import { dayPricing } from "./day-price.ts";
import { dayTables } from "./day-tables.ts";
import { guestsFitOn } from "./guests-fit.ts";
import { occupiedSpans } from "./occupied-spans.ts";
import { closedDay, type Scan, scanDay } from "./scan-day.ts";

/**
 * The calendar of one yacht, charter type and duration from `from` to `to`. Offers exactly the starts on the yacht's
 * grid that `checkBookable` accepts. Plain arithmetic over remembered day tables once they are built.
 */
export const availability = (input: AvailabilityInput): AvailabilityDay[] => [...dayByDay(input)];

/** The same day by day, for whoever looks at many days and keeps none of them. */
export function* dayByDay(input: AvailabilityInput): Generator<AvailabilityDay, void> {
	const { yacht, now } = input;
	const grid = {
		zone: yacht.timezone,
		opening: openingOf(yacht),
		step: Math.max(1, yacht.slot_step_min),
		duration_min: input.duration_min ?? yacht.min_duration_min,
	};
	const sold = isSold(input) && grid.duration_min > 0;
	const tableOf = dayTables(grid);
	const latest = dayNumber(localDate(now, grid.zone)) + yacht.max_advance_days;
	const fits = guestsFitOn(input);
	const scan: Scan = {
		earliest: now.getTime() + yacht.min_notice_min * MINUTE,
		minimum_min: yacht.min_duration_min,
		pricing: dayPricing(input),
		occupied: occupiedSpans(yacht, input.occupied),
		next: 0,
	};
	const last = dayNumber(input.to);
	for (let day = dayNumber(input.from); day <= last; day++) {
		const table = tableOf(day);
		yield sold && day <= latest && fits(table.date) ? scanDay(day, table, scan) : closedDay(table.date);
	}
}

/** Whether the yacht is in service and offers this type of charter. */
export function isSold({ yacht, charter_type }: Pick<AvailabilityInput, "yacht" | "charter_type">): boolean {
	return (yacht.status ?? "active") === "active" && yacht.charter_types.includes(charter_type);
}
