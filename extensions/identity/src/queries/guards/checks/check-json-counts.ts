import type { Query, SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { refuseInput } from "../../grammar/refuse-input.ts";
import { nextCollection } from "./next-collection.ts";

type Schema = Pick<SchemaOverview, "collections" | "relations">;

interface Place {
	collection: string;
	/** Behind a link, where Directus knows the table by another name. */
	isBehind: boolean;
}

/**
 * Entries of a structured column are counted in the list itself: behind a link Directus looks the column up under a name
 * that it has made up, and fails.
 * @throws INVALID_INPUT
 */
export function checkJsonCounts(
	{ filter, sort }: Pick<Query, "filter" | "sort">,
	collection: string,
	schema: Schema,
): void {
	const start = { collection, isBehind: false };
	checkFilter(filter, start, schema);
	for (const path of sort ?? []) {
		const steps = path.replace(/^-/, "").split(".");
		steps.reduce<Place | undefined>((at, step) => at && next(at, step, "sort", schema), start);
	}
}

function checkFilter(filter: unknown, at: Place, schema: Schema): void {
	if (Array.isArray(filter)) for (const part of filter) checkFilter(part, at, schema);
	if (!isObject(filter)) return;
	for (const [key, value] of Object.entries(filter)) {
		if (key === "_and" || key === "_or") checkFilter(value, at, schema);
		else if (key === "_some" || key === "_none") checkFilter(value, { ...at, isBehind: false }, schema);
		else if (!key.startsWith("_")) {
			const to = next(at, key, "filter", schema);
			if (to) checkFilter(value, to, schema);
		}
	}
}

function next({ collection, isBehind }: Place, step: string, part: string, schema: Schema): Place | undefined {
	const counted = /^\s*count\((.+)\)\s*$/.exec(step)?.[1]?.trim();
	if (counted !== undefined && isBehind && schema.collections[collection]?.fields[counted]?.type === "json")
		refuseInput(part, `cannot count ${counted} of linked rows`);
	const followed = /^\$FOLLOW\(\s*(\w+)/.exec(step)?.[1];
	const to = followed ?? nextCollection(collection, step, schema.relations)?.collection;
	return to === undefined ? undefined : { collection: to, isBehind: true };
}
