import type { Link } from "./stuff.ts";

/** A filter with GraphQL's names; undefined where it has none for a step. */
export function filterOf(filter: unknown, collection: string, links: Link[]): unknown {
	if (Array.isArray(filter)) return allSaid(filter.map((part) => filterOf(part, collection, links)));
	if (typeof filter !== "object" || filter === null) return filter;
	const steps = Object.entries(filter).map(([key, value]) => step(key, value, collection, links));
	const said = allSaid(steps);
	return said && Object.fromEntries(said as [string, unknown][]);
}

function step(key: string, value: unknown, collection: string, links: Link[]): [string, unknown] | undefined {
	const named = (name: string, below: unknown): [string, unknown] | undefined =>
		below === undefined ? undefined : [name, below];
	if (/^_(and|or|some|none)$/.test(key)) return named(key, filterOf(value, collection, links));
	if (key.startsWith("_")) return [key, value];
	const [, call, column] = /^(\w+)\((.+)\)$/.exec(key) ?? [];
	if (call) return call === "json" ? undefined : [`${column}_func`, { [call]: value }];
	if (key.startsWith("$")) return undefined;
	const pointer = links.find((link) => link.collection === collection && link.field === key);
	const list = links.find((link) => link.related_collection === collection && link.one_field === key);
	const to = pointer?.related_collection ?? list?.collection;
	if (!to) return [key, value];
	const isComparison = Object.keys(value as object).every((name) => /^_(?!and|or|some|none)/.test(name));
	return named(key, isComparison ? { id: value } : filterOf(value, to, links));
}

const allSaid = (parts: unknown[]): unknown[] | undefined => (parts.includes(undefined) ? undefined : parts);
