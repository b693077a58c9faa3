import type { SchemaOverview } from "@directus/types";

/** Where a key of a query leads. */
export type Way =
	/** To a column of the collection itself, perhaps through a function such as `year(…)`. */
	| { kind: "column"; field: string }
	/** To the one row that a pointer names; `kept` where the database keeps the pointer true. */
	| { kind: "row"; field: string; to: string; key: string; kept: boolean }
	/** To the rows that point here by `by`; `field` is the list's own name, if it has one. */
	| { kind: "rows"; field: string | null; to: string; key: string; by: string[] }
	/** To how many rows point here. */
	| { kind: "count"; field: string; to: string; by: string }
	/** To the row of one of several collections. */
	| { kind: "any"; fields: string[]; to: string; key: string }
	| { kind: "unknown" };

const unknown: Way = { kind: "unknown" };

/** Where `key` leads from `collection`, by the rules by which Directus reads the keys of filters, sorts and fields. */
export function wayOf(schema: SchemaOverview, collection: string, key: string): Way {
	const primary = (name: string): string => schema.collections[name]?.primary ?? "id";
	if (key.includes("$FOLLOW")) {
		const [to, ...by] = (/^\$FOLLOW\((.*)\)$/.exec(key)?.[1] ?? "").split(",").map((part) => part.trim());
		return to && by.length > 0 && by.length < 3 ? { kind: "rows", field: null, to, key: primary(to), by } : unknown;
	}

	const call = /^([^().:]+)\(([^().:]+)\)$/.exec(key);
	const [name = "", scope, ...more] = (call?.[2]?.trim() ?? key.trim()).split(":");
	const field = schema.collections[collection]?.fields[name];
	if (!field || more.length > 0) return unknown;

	const out = schema.relations.find((relation) => relation.collection === collection && relation.field === name);
	const back = schema.relations.find(
		(relation) => relation.related_collection === collection && relation.meta?.one_field === name,
	);
	if (call) {
		if (!back) return field.alias ? unknown : { kind: "column", field: name };
		const isCount = call[1]?.trim() === "count";
		return isCount ? { kind: "count", field: name, to: back.collection, by: back.field } : unknown;
	}
	if (scope !== undefined) {
		const type = out?.meta?.one_collection_field;
		return type ? { kind: "any", fields: [name, type], to: scope, key: primary(scope) } : unknown;
	}
	const to = out?.related_collection;
	if (to) return { kind: "row", field: name, to, key: primary(to), kept: out.schema !== null };
	if (back) return { kind: "rows", field: name, to: back.collection, key: primary(back.collection), by: [back.field] };
	return { kind: "column", field: name };
}
