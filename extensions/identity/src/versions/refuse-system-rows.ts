import type { SchemaOverview } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import { wayOf } from "../probing/asked/way-of.ts";
import { isObject } from "../probing/is-object.ts";

/**
 * Refuses a version whose change reaches a file, a person or anything else of the host. A version may name such a row but
 * not change it, since that goes beyond the database: a changed file name moves the file.
 * @throws FORBIDDEN
 */
export function refuseSystemRows(change: Record<string, unknown>, collection: string, schema: SchemaOverview): void {
	for (const [key, value] of Object.entries(change)) {
		const way = wayOf(schema, collection, key);
		const pointsAnywhere = schema.relations.some(
			(relation) => relation.collection === collection && relation.field === key && !relation.related_collection,
		);
		if (pointsAnywhere && isObject(value)) throw beyondItself();
		if (way.kind !== "row" && way.kind !== "rows") continue;
		for (const row of way.kind === "row" ? [value].filter(isObject) : listedRows(value)) {
			if (way.to.startsWith("directus_") && Object.keys(row).some((name) => name !== way.key)) throw beyondItself();
			refuseSystemRows(row, way.to, schema);
		}
	}
}

const beyondItself = () => charterError("FORBIDDEN", "A version may name a file or a person, but not change them.");

/** The rows that a value for a list describes: one after the other, or by what is to be created, updated and deleted. */
function listedRows(value: unknown): Record<string, unknown>[] {
	if (Array.isArray(value)) return value.filter(isObject);
	return isObject(value) ? Object.values(value).flatMap(listedRows) : [];
}
