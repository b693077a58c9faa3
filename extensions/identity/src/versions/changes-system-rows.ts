import type { SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { rowsIn } from "./rows-in.ts";

/** Whether a change reaches a file, a person or anything else of the host, beyond naming it. */
export const changesSystemRows = (
	change: Record<string, unknown>,
	collection: string,
	schema: SchemaOverview,
): boolean =>
	rowsIn(change, collection, schema).some(({ collection: at, row }) => {
		const primary = schema.collections[at]?.primary;
		const changesHost = at.startsWith("directus_") && Object.keys(row).some((name) => name !== primary);
		return changesHost || pointsAnywhere(row, at, schema);
	});

/** Whether the row writes into one of several collections at once. */
const pointsAnywhere = (row: Record<string, unknown>, at: string, schema: SchemaOverview): boolean =>
	schema.relations.some(
		({ collection, field, related_collection: to }) => collection === at && !to && isObject(row[field]),
	);
