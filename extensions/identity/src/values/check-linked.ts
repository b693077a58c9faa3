import type { CollectionOverview, SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { nextCollection } from "../queries/guards/checks/next-collection.ts";
import { fitsKey } from "./fits-key.ts";
import { refuseValue } from "./refuse-value.ts";

type Schema = Pick<SchemaOverview, "collections" | "relations">;

/**
 * What is to stand behind a link, before Directus looks inside it: one row, or a list of keys and rows, or what of a list
 * is to be created, updated and deleted. @throws INVALID_INPUT
 */
export function checkLinked(field: string, collection: string, value: unknown, schema: Schema): void {
	const next = nextCollection(collection, field, schema.relations);
	const to = schema.collections[next?.collection ?? ""];
	if (!next || !to || value === null || value === undefined) return;
	if (!next.byList) {
		if (isObject(value) && !isRow(value, to)) refuseValue("value_names_no_row", { name: field });
	} else if (!(Array.isArray(value) ? value.every((one) => isRow(one, to) || fitsKey(one, to)) : isChange(value, to)))
		refuseValue("value_no_rows", { name: field });
}

/** A row that is added, or changed where it has a key. */
function isRow(value: unknown, to: CollectionOverview): boolean {
	if (!isObject(value)) return false;
	const key = value[to.primary];
	return key === undefined || key === null || fitsKey(key, to);
}

function isChange(value: unknown, to: CollectionOverview): boolean {
	if (!isObject(value)) return false;
	const { create = [], update = [], delete: removed = [] } = value;
	return (
		Array.isArray(create) &&
		create.every((one) => isRow(one, to)) &&
		Array.isArray(update) &&
		update.every((one) => isObject(one) && fitsKey(one[to.primary], to)) &&
		Array.isArray(removed) &&
		removed.every((one) => fitsKey(one, to))
	);
}
