import { rateUnitMin } from "../time/rate-unit-min.ts";
import { HOUR_MIN } from "../time/units.ts";
import type { RateUnit } from "../types.ts";
import type { Amounts } from "./rate-card.ts";

/** Basis points of an unchanged price. */
export const WHOLE = 10_000;

export interface CoverPart {
	unit: RateUnit;
	count: number;
}

export interface Cover {
	/** Cost × 70000: cents × factor in basis points × sevenths of a week, so that nothing is rounded on the way. */
	weight: number;
	parts: CoverPart[];
}

export const COVER_SCALE = 70_000;

const HOUR_UNITS = (["full_day", "half_day", "hour"] as const).map((unit) => ({
	unit,
	hours: rateUnitMin[unit] / HOUR_MIN,
}));

/**
 * The cheapest set of hour, half-day and full-day units that covers the hours; buying more than needed is allowed, so
 * the price never falls as the hours grow. Null when nothing sold covers them.
 */
export function coverHours(hours: number, amounts: Amounts, factor_bps: number): Cover | null {
	const cost: number[] = [0];
	const chosen: ({ unit: RateUnit; hours: number } | null)[] = [null];
	for (let h = 1; h <= hours; h++) {
		let best = Number.POSITIVE_INFINITY;
		let pick: { unit: RateUnit; hours: number } | null = null;
		for (const option of HOUR_UNITS) {
			const amount = amounts[option.unit];
			if (amount === undefined) continue;
			const total = (cost[Math.max(0, h - option.hours)] ?? 0) + amount;
			if (total < best) {
				best = total;
				pick = option;
			}
		}
		cost.push(best);
		chosen.push(pick);
	}
	const total = cost[hours] ?? 0;
	if (!Number.isFinite(total)) return null;
	const parts: CoverPart[] = [];
	for (let h = hours; h > 0; ) {
		const pick = chosen[h];
		if (!pick) break;
		count(parts, pick.unit);
		h -= pick.hours;
	}
	return { weight: total * factor_bps * 7, parts };
}

/**
 * The cheapest cover of days 0 … days−1 by single days and by weeks of seven days in a row, each day with its own
 * factor (`factorOf(day)`); a week counts the average of its seven factors and may reach past the end. As the minimum
 * over every cover it never falls when a day is added, whatever the factors are.
 */
export function coverDays(days: number, amounts: Amounts, factorOf: (day: number) => number): Cover | null {
	const single = amounts.day ?? amounts.full_day;
	const week = amounts.week;
	if (single === undefined && week === undefined) return null;
	const factors = Array.from({ length: days + 7 }, (_, day) => factorOf(day));
	const weekFrom = (start: number): number => {
		let sum = 0;
		for (let day = start; day < start + 7; day++) sum += factors[day] ?? WHOLE;
		return sum;
	};
	const cost: number[] = [0];
	/** First day of the week that covers the day before, or −1 for a single day. */
	const chosen: number[] = [-1];
	const weekCost = week === undefined ? [] : Array.from({ length: days }, (_, start) => week * weekFrom(start));
	for (let end = 1; end <= days; end++) {
		let best = Number.POSITIVE_INFINITY;
		let pick = -1;
		for (let start = Math.max(0, end - 7); start < end; start++) {
			const price = weekCost[start];
			if (price === undefined) break;
			const total = (cost[start] ?? 0) + price;
			if (total < best) {
				best = total;
				pick = start;
			}
		}
		if (single !== undefined) {
			const total = (cost[end - 1] ?? 0) + single * 7 * (factors[end - 1] ?? WHOLE);
			if (total < best) {
				best = total;
				pick = -1;
			}
		}
		cost.push(best);
		chosen.push(pick);
	}
	const parts: CoverPart[] = [];
	for (let end = days; end > 0; ) {
		const start = chosen[end] ?? -1;
		count(parts, start >= 0 ? "week" : "day");
		end = start >= 0 ? start : end - 1;
	}
	return { weight: cost[days] ?? 0, parts };
}

function count(parts: CoverPart[], unit: RateUnit): void {
	const known = parts.find((part) => part.unit === unit);
	if (known) known.count += 1;
	else parts.push({ unit, count: 1 });
}
