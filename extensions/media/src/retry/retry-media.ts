import type { Accountability, HookExtensionContext, SchemaOverview } from "@directus/types";
import { refuse, systemAccountability } from "@harborsmith/kit";
import { z } from "zod";
import { wantAgain } from "../reprocess/raise-attempt.ts";

const itemSchema = z.object({
	id: z.uuid(),
	attempt: z.number().nullish(),
	status: z.string().nullish(),
	file: z.uuid().nullish(),
});

export interface RetryRequest {
	id: string;
	accountability: Accountability | null;
	schema: SchemaOverview;
}

/**
 * Makes a media item again, for whoever may change it. The fields that say so belong to the system and are nobody's to
 * write, so the caller's right to change the item is checked first and the system writes them.
 * @throws UNAUTHORIZED, FORBIDDEN, NOT_FOUND, INVALID_STATE
 */
export async function retryMedia(
	{ services, database: knex }: Pick<HookExtensionContext, "services" | "database">,
	{ id, accountability, schema }: RetryRequest,
): Promise<{ id: string; attempt: number; status: string }> {
	if (!accountability?.user) throw refuse("UNAUTHORIZED", "sign_in_first", {});
	const permissions = new services.PermissionsService({ schema, knex, accountability });
	const { update } = await permissions.getItemPermissions("media", id);
	if (!update.access) throw refuse("FORBIDDEN", "media_not_yours", {});
	const items = new services.ItemsService("media", {
		schema,
		knex,
		accountability: systemAccountability(accountability.ip),
	});
	const query = { filter: { id: { _eq: id } }, fields: ["id", "attempt", "status", "file"], limit: 1 };
	const [item] = z.array(itemSchema).parse(await items.readByQuery(query));
	if (!item) throw refuse("NOT_FOUND", "media_gone", {});
	if (!item.file) throw refuse("INVALID_STATE", "media_without_file", {});
	const wanted = wantAgain(item);
	await items.updateOne(id, wanted);
	return { id, attempt: wanted.attempt, status: wanted.status };
}
