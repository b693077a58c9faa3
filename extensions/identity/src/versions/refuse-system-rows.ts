import type { SchemaOverview } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import { isObject } from "../probing/is-object.ts";
import { rowsIn } from "./rows-in.ts";

/**
 * Refuses a version whose change reaches a file, a person or anything else of the host. A version may name such a row but
 * not change it, since that goes beyond the database: a changed file name moves the file.
 * @throws FORBIDDEN
 */
export function refuseSystemRows(change: Record<string, unknown>, collection: string, schema: SchemaOverview): void {
	for (const { collection: at, row } of rowsIn(change, collection, schema)) {
		const primary = schema.collections[at]?.primary;
		const changesHost = at.startsWith("directus_") && Object.keys(row).some((name) => name !== primary);
		if (changesHost || pointsAnywhere(row, at, schema)) {
			throw charterError("FORBIDDEN", "A version may name a file or a person, but not change them.");
		}
	}
}

/** Whether the row writes into one of several collections at once. */
const pointsAnywhere = (row: Record<string, unknown>, at: string, schema: SchemaOverview): boolean =>
	schema.relations.some(
		({ collection, field, related_collection: to }) => collection === at && !to && isObject(row[field]),
	);
