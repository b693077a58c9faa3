import type { Row } from "../asking/seen-rows.ts";
import type { Link } from "../asking/stuff.ts";

/** Adds the pointers of the lists that somebody is shown: who sees a row's list is told by it which rows point there. */
export function withToldByLists(
	ruling: ReadonlyMap<string, ReadonlySet<string>>,
	seen: ReadonlyMap<string, Row[]>,
	links: Link[],
): Map<string, ReadonlySet<string>> {
	const all = new Map(ruling);
	for (const { collection, field, related_collection, one_field } of links) {
		const isShown = one_field !== null && seen.get(related_collection)?.some((row) => Object.hasOwn(row, one_field));
		if (isShown) all.set(collection, new Set([...(all.get(collection) ?? []), field]));
	}
	return all;
}
