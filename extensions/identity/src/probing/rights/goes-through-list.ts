import type { SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { wayOf } from "../way-of.ts";

/** Whether a row rule looks at rows that point to the one it is about. Directus then finds a row once for each of them. */
export function goesThroughList(rule: unknown, collection: string, schema: SchemaOverview): boolean {
	if (Array.isArray(rule)) return rule.some((part) => goesThroughList(part, collection, schema));
	if (!isObject(rule)) return false;
	return Object.entries(rule).some(([key, value]) => {
		if (key.startsWith("_")) return goesThroughList(value, collection, schema);
		const way = wayOf(schema, collection, key);
		if (way.kind === "rows" || way.kind === "count") return true;
		return (way.kind === "row" || way.kind === "any") && goesThroughList(value, way.to, schema);
	});
}
