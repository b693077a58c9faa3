import type { Locale } from "../../i18n/locale.ts";
import type { Search } from "../search/search.ts";
import { type FleetPage, findYachts } from "./fleet.server.ts";
import { type Relaxation, relaxations } from "./relax.ts";

export interface Suggestion extends Relaxation, FleetPage {}

/** Guests that the largest yacht takes which fits all else of a search. */
async function mostGuests(search: Search, locale: Locale): Promise<number | undefined> {
	if (!search.guests) return undefined;
	const others: Search = { ...search, guests: undefined, cursor: undefined, order: "capacity" };
	const found = await findYachts(others, locale, 1).catch(() => undefined);
	return found?.yachts[0]?.max_guests;
}

/** Changes to an empty search that really find yachts, at most three days and five in all. */
export async function suggestions(search: Search, today: string, locale: Locale): Promise<Suggestion[]> {
	const most = await mostGuests(search, locale);
	const tried = await Promise.allSettled(
		relaxations(search, today, most).map(async (relaxation) => ({
			...relaxation,
			...(await findYachts(relaxation.search, locale, 3)),
		})),
	);
	const found = tried.flatMap((result) =>
		result.status === "fulfilled" && result.value.total > 0 ? [result.value] : [],
	);
	const days = found.filter((suggestion) => suggestion.change === "date").slice(0, 3);
	const others = found.filter((suggestion) => suggestion.change !== "date");
	return [...days, ...others].slice(0, 5);
}
