import type { SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { wayOf } from "../probing/way-of.ts";

export interface WrittenRow {
	collection: string;
	row: Record<string, unknown>;
}

/** A change of a row of `collection`, and every row that is written inside it, however deep. */
export function rowsIn(row: Record<string, unknown>, collection: string, schema: SchemaOverview): WrittenRow[] {
	const inside = Object.entries(row).flatMap(([key, value]) => {
		const way = wayOf(schema, collection, key);
		if (way.kind === "row") return isObject(value) ? rowsIn(value, way.to, schema) : [];
		return way.kind === "rows" ? listedRows(value).flatMap((one) => rowsIn(one, way.to, schema)) : [];
	});
	return [{ collection, row }, ...inside];
}

/** The rows that a value for a list describes: one after the other, or by what is to be created, updated and deleted. */
function listedRows(value: unknown): Record<string, unknown>[] {
	if (Array.isArray(value)) return value.filter(isObject);
	return isObject(value) ? Object.values(value).flatMap(listedRows) : [];
}
