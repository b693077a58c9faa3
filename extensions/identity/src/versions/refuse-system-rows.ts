import type { SchemaOverview } from "@directus/types";
import { refuse } from "@harborsmith/kit";
import { changesSystemRows } from "./changes-system-rows.ts";

/**
 * Refuses a version whose change reaches a file, a person or anything else of the host. A version may name such a row but
 * not change it, since that goes beyond the database: a changed file name moves the file.
 * @throws FORBIDDEN
 */
export function refuseSystemRows(change: Record<string, unknown>, collection: string, schema: SchemaOverview): void {
	if (changesSystemRows(change, collection, schema)) throw refuse("FORBIDDEN", "version_names_only", {});
}
