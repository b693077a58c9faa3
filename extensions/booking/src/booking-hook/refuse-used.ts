import type { EventContext, RegisterFunctions, SchemaOverview } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import { kept } from "./refuse-deletes.ts";

type Pointer = { collection: string; field: string };

/** The columns elsewhere whose rows keep a row of this collection from being deleted. */
const pointersAt = ({ relations }: SchemaOverview, collection: string): Pointer[] =>
	relations
		.filter(({ related_collection, schema }) => related_collection === collection && schema)
		.filter(({ schema }) => schema?.on_delete === "RESTRICT" || schema?.on_delete === "NO ACTION")
		.map(({ collection: from, field }) => ({ collection: from, field }));

/**
 * Says who still needs a row before Postgres refuses to delete it: GraphQL has no later place to say so. Asked for people
 * of the app only, because permissions are checked after this.
 * @throws INVALID_STATE
 */
const refuseUsed = async (
	keys: unknown,
	collection: string,
	{ accountability, database, schema }: EventContext,
): Promise<void> => {
	if (!schema || !Array.isArray(keys) || !(accountability?.admin || accountability?.app)) return;
	const asked = pointersAt(schema, collection).map(async ({ collection: from, field }) => {
		const row = await database(from).whereIn(field, keys).first(field);
		return row ? from : undefined;
	});
	const used_by = [...new Set(await Promise.all(asked))].filter((name) => name !== undefined).sort();
	if (used_by.length === 0) return;
	const named = used_by.join(", ").replaceAll("_", " ").replaceAll("directus ", "");
	throw charterError(
		"INVALID_STATE",
		`This is still used elsewhere (${named}) and cannot be deleted. Archive it instead.`,
		{
			used_by,
		},
	);
};

/** Collections with a refusal of their own know a better way out. */
export const refuseDeletesOfUsed = (filter: RegisterFunctions["filter"]): void => {
	filter("items.delete", async (keys, { collection }, event) => {
		if (!Object.hasOwn(kept, String(collection))) await refuseUsed(keys, String(collection), event);
	});
	for (const name of ["files", "folders", "users", "roles"]) {
		filter(`${name}.delete`, (keys, _meta, event) => refuseUsed(keys, `directus_${name}`, event));
	}
};
