import { isObject } from "@harborsmith/kit";
import type { Way } from "../way-of.ts";
import type { Asker, Place } from "./need.ts";

/** A revision and its activity are about one item of one collection. */
const twins = new Set(["directus_revisions.activity"]);

/**
 * Whether the row behind a pointer is readable whenever the row that points is: both are read by one rule, and the rule asks
 * for nothing but the collection, which they share. The app's panel of revisions looks that way.
 */
export function isTwin(at: Place, way: Way & { kind: "row" }, { sight }: Asker): boolean {
	if (at.beyond || !twins.has(`${at.collection}.${way.field}`)) return false;
	if (sight.readsAllRows(way.to)) return true;
	const theirs = new Set(sight.rules(way.to).map((rule) => JSON.stringify(rule)));
	return (
		!sight.readsAllRows(at.collection) &&
		sight
			.rules(at.collection)
			.every((rule) => isObject(rule) && Object.keys(rule).join() === "collection" && theirs.has(JSON.stringify(rule)))
	);
}
