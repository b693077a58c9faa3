import { isObject } from "@harborsmith/kit";
import { wayOf } from "../way-of.ts";
import { type Asker, type Need, need, type Place } from "./need.ts";

const operations = /^(count|countAll|countDistinct|avg|avgDistinct|sum|sumDistinct|min|max)$/;

/** Every column that is counted, summed or grouped by. Only a collection's own columns can be. */
export function* groupNeeds(aggregate: unknown, group: unknown, at: Place, asker: Asker): Generator<Need> {
	// A copy: what is looked at is what Directus groups by.
	const names = [group ?? []].flat();
	for (const [operation, fields] of isObject(aggregate) ? Object.entries(aggregate) : []) {
		if (!operations.test(operation)) yield need(at, null);
		names.push(...(Array.isArray(fields) ? fields : [fields]).filter((field) => field !== "*" && field !== undefined));
	}
	for (const name of names) {
		const way = wayOf(asker.schema, at.collection, String(name));
		const isOwn = way.kind === "column" || way.kind === "row";
		yield need(at, isOwn ? way.field : null);
	}
}
