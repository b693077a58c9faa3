import type { Relation } from "@directus/types";

export type Described = Pick<Relation, "collection" | "field" | "related_collection" | "meta">;

/** Where a field leads, and whether to a list of rows; undefined for a field that leads nowhere. */
export function nextCollection(
	at: string,
	step: string,
	relations: readonly Described[],
): { collection: string; byList: boolean } | undefined {
	const [field, named] = step.split(":");
	const out = relations.find((relation) => relation.collection === at && relation.field === field);
	if (out) {
		const collection = out.related_collection ?? named;
		return collection ? { collection, byList: false } : undefined;
	}
	const into = relations.find(({ related_collection, meta }) => related_collection === at && meta?.one_field === field);
	return into ? { collection: into.collection, byList: true } : undefined;
}
