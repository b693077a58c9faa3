import { addDays } from "@harborsmith/domain/time";
import { durations, type Search } from "../search/search.ts";

/** One change to a search that found nothing. */
export interface Relaxation {
	change: "price_max" | "charter_type" | "marina" | "duration" | "text" | "date" | "dates" | "guests";
	search: Search;
}

function shorter(minutes: number): number | undefined {
	return durations.findLast((duration) => duration < minutes);
}

/**
 * The smallest changes that may turn an empty result into yachts, nearest first: another day close by, then one wish
 * less, then a shorter trip, then any day.
 */
export function relaxations(search: Search, today: string): Relaxation[] {
	const base = { ...search, cursor: undefined };
	const changes: Relaxation[] = [];
	if (search.date) {
		for (const days of [1, -1, 2, -2, 3, 7]) {
			const date = addDays(search.date, days);
			if (date > today) changes.push({ change: "date", search: { ...base, date } });
		}
	}
	if (search.price_max !== undefined) changes.push({ change: "price_max", search: { ...base, price_max: undefined } });
	if (search.type) changes.push({ change: "charter_type", search: { ...base, type: undefined } });
	if (search.marina) changes.push({ change: "marina", search: { ...base, marina: undefined } });
	if (search.feature || search.q) {
		changes.push({ change: "text", search: { ...base, feature: undefined, q: undefined } });
	}
	const duration_min = search.date ? shorter(search.duration_min) : undefined;
	if (duration_min) changes.push({ change: "duration", search: { ...base, duration_min } });
	if (search.guests && search.guests > 6) changes.push({ change: "guests", search: { ...base, guests: 6 } });
	if (search.date) changes.push({ change: "dates", search: { ...base, date: undefined } });
	return changes;
}
