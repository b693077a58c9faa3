import type { Query, SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { checkColumns } from "./check-columns.ts";
import { checkJsonCounts } from "./check-json-counts.ts";
import { nextCollection } from "./next-collection.ts";

type Schema = Pick<SchemaOverview, "collections" | "relations">;
type Level = Pick<Query, "filter" | "aggregate" | "group" | "sort" | "alias" | "deep">;

/** The columns of a query and of every list below it, by the names under which those are asked for. @throws INVALID_INPUT */
export function checkLevels(query: Level, collection: string, schema: Schema): void {
	const overview = schema.collections[collection];
	if (overview) checkColumns(query, overview);
	checkJsonCounts(query, collection, schema);
	for (const [key, level] of Object.entries(query.deep ?? {})) {
		if (key.startsWith("_") || !isObject(level)) continue;
		const names = query.alias ?? {};
		const next = nextCollection(collection, Object.hasOwn(names, key) ? String(names[key]) : key, schema.relations);
		const { _filter: filter, _aggregate: aggregate, _group: group, _sort: sort, _alias: alias } = level;
		if (next) checkLevels({ filter, aggregate, group, sort, alias, deep: level } as Level, next.collection, schema);
	}
}
