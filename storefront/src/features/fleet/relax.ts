import { addDays, DAY_MIN } from "@harborsmith/domain/time";
import { durations, type Search } from "../search/search.ts";

/** One change to a search that found nothing. */
export interface Relaxation {
	change: "price_max" | "charter_type" | "marina" | "duration" | "text" | "date" | "dates" | "guests";
	search: Search;
}

/** The next length on either side, and a whole day: some yachts are chartered by the day alone. */
function otherLengths(minutes: number): number[] {
	const shorter = durations.findLast((duration) => duration < minutes);
	const longer = durations.find((duration) => duration > minutes);
	const day = minutes < DAY_MIN ? DAY_MIN : undefined;
	return [...new Set([shorter, longer, day])].filter((duration) => duration !== undefined);
}

/**
 * The smallest changes that may turn an empty result into yachts, nearest first: another day close by, then one wish
 * less, then another length, then fewer guests, then any day.
 * @param most guests that any yacht takes which fits the rest of the search
 */
export function relaxations(search: Search, today: string, most?: number): Relaxation[] {
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
	if (search.date) {
		for (const duration_min of otherLengths(search.duration_min))
			changes.push({ change: "duration", search: { ...base, duration_min } });
	}
	if (search.guests && most && most < search.guests) {
		changes.push({ change: "guests", search: { ...base, guests: most } });
	}
	if (search.date) changes.push({ change: "dates", search: { ...base, date: undefined } });
	return changes;
}
