import type { Accountability, ExtensionsServices, SchemaOverview } from "@directus/types";
import { isObject, refuse } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { Sights } from "../probing/rights/sights.ts";

export interface Writer {
	accountability: Accountability;
	schema: SchemaOverview;
	database: Knex;
	sights: Sights;
	services: ExtensionsServices;
}

/**
 * Whether a row of `collection` names only rows that its writer may read. What is not there and what is hidden get the
 * same answer. @throws FORBIDDEN
 */
export async function checkPointers(
	row: Record<string, unknown>,
	collection: string,
	{ accountability, schema, database, sights, services }: Writer,
): Promise<void> {
	const sight = await sights.of(accountability, schema);
	for (const { field, related_collection: to, collection: from } of schema.relations) {
		if (from !== collection || !to || sight.readsAllRows(to)) continue;
		const id = namedBy(row[field], schema.collections[to]?.primary ?? "id");
		if (id === undefined || (to === "directus_users" && id === accountability.user)) continue;
		const rows = new services.ItemsService(to, { schema, accountability, knex: database });
		await rows.readOne(id, { fields: [schema.collections[to]?.primary ?? "id"] }).catch(() => {
			throw refuse("FORBIDDEN", "names_hidden_row", {}, { field });
		});
	}
}

/** The id that a value for a pointer names. Where it also changes the row behind, Directus asks for the right to do so. */
function namedBy(value: unknown, primary: string): string | number | undefined {
	const isAlone = isObject(value) && Object.keys(value).every((key) => key === primary);
	const id = isAlone ? value[primary] : value;
	return typeof id === "string" || typeof id === "number" ? id : undefined;
}
