import type { EventContext, HookExtensionContext, RegisterFunctions, SchemaOverview } from "@directus/types";
import { keptRows, refuse } from "@harborsmith/kit";

type Pointer = { collection: string; field: string };

/** The columns elsewhere whose rows keep a row of this collection from being deleted. */
const pointersAt = ({ relations }: SchemaOverview, collection: string): Pointer[] =>
	relations
		.filter(({ related_collection, schema }) => related_collection === collection && schema)
		.filter(({ schema }) => schema?.on_delete === "RESTRICT" || schema?.on_delete === "NO ACTION")
		.map(({ collection: from, field }) => ({ collection: from, field }));

type Services = Pick<HookExtensionContext, "services">;

/** Directus checks permissions after this event: whoever may not delete a row is not told who uses it. */
const mayDelete = async (
	services: Services["services"],
	keys: unknown[],
	collection: string,
	{ accountability = null, database: knex, schema }: EventContext & { schema: SchemaOverview },
): Promise<boolean> => {
	const permissions = new services.PermissionsService({ schema, knex, accountability });
	const asked = keys.map(async (key) => {
		const { delete: deletion } = await permissions.getItemPermissions(collection, String(key));
		return deletion.access;
	});
	return (await Promise.all(asked)).every(Boolean);
};

/**
 * Says who still needs a row before Postgres refuses to delete it: GraphQL has no later place to say so. Asked for people
 * of the app only.
 * @throws INVALID_STATE
 */
const refuseUsed = async (
	services: Services["services"],
	keys: unknown,
	collection: string,
	event: EventContext,
): Promise<void> => {
	const { accountability, database, schema } = event;
	if (!schema || !Array.isArray(keys) || !(accountability?.admin || accountability?.app)) return;
	if (!(await mayDelete(services, keys, collection, { ...event, schema }))) return;
	const asked = pointersAt(schema, collection).map(async ({ collection: from, field }) => {
		const row = await database(from).whereIn(field, keys).first(field);
		return row ? from : undefined;
	});
	const used_by = [...new Set(await Promise.all(asked))].filter((name) => name !== undefined).sort();
	if (used_by.length === 0) return;
	throw refuse("INVALID_STATE", "used_elsewhere", { used_by });
};

/** Collections with a refusal of their own know a better way out. */
export const refuseDeletesOfUsed = (filter: RegisterFunctions["filter"], { services }: Services): void => {
	filter("items.delete", async (keys, { collection }, event) => {
		if (!Object.hasOwn(keptRows, String(collection))) await refuseUsed(services, keys, String(collection), event);
	});
	for (const name of ["files", "folders", "users", "roles"]) {
		filter(`${name}.delete`, (keys, _meta, event) => refuseUsed(services, keys, `directus_${name}`, event));
	}
};
