import type { Relation } from "@directus/types";

type Described = Pick<Relation, "collection" | "field" | "related_collection" | "meta">;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** `count(bookings)` is a question about `bookings`. */
const bare = (key: string): string => /^\w+\(([^,()]+)\)$/.exec(key)?.[1] ?? key;

/** The collection at the other end of a field, when it leads to one. */
function behind(collection: string, key: string, relations: readonly Described[]): string | undefined {
	const followed = /^\$FOLLOW\(\s*([^,\s]+)/.exec(key)?.[1];
	if (followed) return followed;
	const field = bare(key).split(":")[0];
	const out = relations.find((relation) => relation.collection === collection && relation.field === field);
	if (out) return out.related_collection ?? undefined;
	return relations.find((relation) => relation.related_collection === collection && relation.meta?.one_field === field)
		?.collection;
}

/** Whether a condition looks behind the field: `{ yacht: { name: … } }` does, `{ yacht: { _eq: … } }` does not. */
const looksBehind = (key: string, condition: unknown): boolean =>
	key !== bare(key) ||
	key.startsWith("$FOLLOW") ||
	(isObject(condition) && Object.keys(condition).some((name) => !name.startsWith("_") || /^_(some|none)$/.test(name)));

/** Whether a condition only asks for rows that are linked to the asking person: nobody else's values matter to it. */
function isAboutMe(condition: unknown, me: string): boolean {
	if (!isObject(condition)) return false;
	const [[key, value] = ["", undefined], ...others] = Object.entries(condition);
	if (others.length > 0) return false;
	return key === "_eq" ? value === me || value === "$CURRENT_USER" : !key.startsWith("_") && isAboutMe(value, me);
}

/** Every other collection whose values decide which rows a query of `me` finds, counts or puts first. */
export function linkedCollections(
	query: { filter?: unknown; sort?: unknown; deep?: unknown },
	root: string,
	me: string,
	relations: readonly Described[],
): string[] {
	const found = new Set<string>();

	const inFilter = (filter: unknown, collection: string): void => {
		if (Array.isArray(filter)) for (const part of filter) inFilter(part, collection);
		if (!isObject(filter)) return;
		for (const [key, condition] of Object.entries(filter)) {
			if (key.startsWith("_")) {
				inFilter(condition, collection);
				continue;
			}
			const next = behind(collection, key, relations);
			if (!next || isAboutMe(condition, me)) continue;
			const isList = !relations.some((relation) => relation.collection === collection && relation.field === bare(key));
			if (isList || looksBehind(key, condition)) found.add(next);
			inFilter(condition, next);
		}
	};

	const inSort = (sort: unknown, collection: string): void => {
		for (const path of Array.isArray(sort) ? sort : []) {
			let at = collection;
			for (const key of String(path).replace(/^[-+]/, "").split(".").slice(0, -1)) {
				const next = behind(at, key, relations);
				if (!next) break;
				found.add(next);
				at = next;
			}
		}
	};

	const inDeep = (deep: unknown, collection: string): void => {
		if (!isObject(deep)) return;
		inFilter(deep._filter, collection);
		inSort(deep._sort, collection);
		for (const [key, nested] of Object.entries(deep)) {
			const next = key.startsWith("_") ? undefined : behind(collection, key, relations);
			if (next) inDeep(nested, next);
		}
	};

	inFilter(query.filter, root);
	inSort(query.sort, root);
	inDeep(query.deep, root);
	return [...found];
}
