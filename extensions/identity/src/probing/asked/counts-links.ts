import { isObject } from "@harborsmith/kit";
import type { Asker } from "./need.ts";
import type { ProbedQuery } from "./query-needs.ts";

/** Sums and counts that grow when a row is found more than once. */
const growing = new Set(["count", "countAll", "sum", "avg"]);

/**
 * Whether a query counts or sums rows that the person finds through lists of other rows. Directus counts such a row once
 * for each row of the list, hidden ones too, so that the number tells how many there are; `countDistinct` does not.
 */
export function countsLinks(query: ProbedQuery, collection: string, { sight, schema }: Asker): boolean {
	const grows = isObject(query.aggregate) && Object.keys(query.aggregate).some((operation) => growing.has(operation));
	if (grows && sight.findsThroughLists(collection)) return true;
	const shown = [query.fields, isObject(query.alias) ? Object.values(query.alias) : []].flat().map(String);
	const counted = shown.flatMap((field) => /count\((?:.*\.)?(\w+)\)/.exec(field)?.[1] ?? []);
	return schema.relations.some(
		(relation) => counted.includes(relation.meta?.one_field ?? "") && sight.findsThroughLists(relation.collection),
	);
}
