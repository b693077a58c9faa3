import type { Relation } from "@directus/types";

type Described = Pick<Relation, "collection" | "field" | "related_collection" | "meta">;

/**
 * Whether a path comes back to a collection where it has been already, by way of a list: `yachts.marina.yachts` repeats
 * every yacht for each of its neighbours, and once more with every further round. A tree's own children are no return.
 */
export function returnsByList(path: string, root: string, relations: readonly Described[]): boolean {
	const seen = new Set([root]);
	let at = root;
	for (const step of path.split(".").slice(0, -1)) {
		const field = step.split(":")[0];
		const out = relations.find((relation) => relation.collection === at && relation.field === field);
		const into = out
			? undefined
			: relations.find(({ related_collection, meta }) => related_collection === at && meta?.one_field === field);
		const next = out ? (out.related_collection ?? step.split(":")[1]) : into?.collection;
		if (!next) return false;
		if (into && next !== at && seen.has(next)) return true;
		seen.add(next);
		at = next;
	}
	return false;
}
