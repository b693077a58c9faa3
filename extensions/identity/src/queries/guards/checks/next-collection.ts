import type { Relation } from "@directus/types";

export type Described = Pick<Relation, "collection" | "field" | "related_collection" | "meta">;

type Ways = { out: Map<string, Described>; into: Map<string, Described> };

const known = new WeakMap<readonly Described[], Ways>();

/** Every row that is written is asked about field by field, and the list of relations is long. */
function waysOf(relations: readonly Described[]): Ways {
	const before = known.get(relations);
	if (before) return before;
	const ways: Ways = { out: new Map(), into: new Map() };
	for (const relation of relations) {
		const [out, into] = [`${relation.collection}.${relation.field}`, relation.meta?.one_field];
		if (!ways.out.has(out)) ways.out.set(out, relation);
		const name = `${relation.related_collection}.${into}`;
		if (relation.related_collection && into && !ways.into.has(name)) ways.into.set(name, relation);
	}
	known.set(relations, ways);
	return ways;
}

/** Where a field leads, and whether to a list of rows; undefined for a field that leads nowhere. */
export function nextCollection(
	at: string,
	step: string,
	relations: readonly Described[],
): { collection: string; byList: boolean } | undefined {
	const [field, named] = step.split(":");
	const ways = waysOf(relations);
	const out = ways.out.get(`${at}.${field}`);
	if (out) {
		const collection = out.related_collection ?? named;
		return collection ? { collection, byList: false } : undefined;
	}
	const into = ways.into.get(`${at}.${field}`);
	return into ? { collection: into.collection, byList: true } : undefined;
}
