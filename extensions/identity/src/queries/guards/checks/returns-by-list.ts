import { type Described, nextCollection } from "./next-collection.ts";

/**
 * Whether a path comes back to a collection where it has been already, by way of a list: `yachts.marina.yachts` repeats
 * every yacht for each of its neighbours, and once more with every further round. A tree's own children are no return.
 */
export function returnsByList(path: string, root: string, relations: readonly Described[]): boolean {
	const seen = new Set([root]);
	let at = root;
	for (const step of path.split(".").slice(0, -1)) {
		const next = nextCollection(at, step, relations);
		if (!next) return false;
		if (next.byList && next.collection !== at && seen.has(next.collection)) return true;
		seen.add(next.collection);
		at = next.collection;
	}
	return false;
}
