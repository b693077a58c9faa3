import type { Query, RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";

/**
 * Whoever reads what a version changes reads of which row it is as well: the host looks for the columns of that row's
 * collection, and fails over a version that names none.
 */
export function readWhoseDelta(filter: RegisterFunctions["filter"]): void {
	filter("versions.query", (query) => {
		if (!isObject(query) || !Array.isArray(query.fields) || !query.fields.includes("delta")) return query;
		const fields = [...new Set<string>([...query.fields, "collection", "item"])];
		return { ...query, fields } satisfies Query;
	});
}
