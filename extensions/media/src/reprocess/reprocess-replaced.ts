import type { EventContext, Filter, HookExtensionContext } from "@directus/types";
import { systemAccountability } from "@harborsmith/kit";
import { z } from "zod";
import { wantAgain } from "./raise-attempt.ts";

const itemSchema = z.object({
	id: z.uuid(),
	attempt: z.number().nullish(),
	status: z.string().nullish(),
	file: z.uuid().nullish(),
});

/**
 * After an upload: when a media item shows the file already, its content was replaced, so it is made again. A new
 * upload belongs to no item yet, and nothing happens. Replacing a picture or film also deletes its renditions
 * (Directus removes everything that starts with the file's id); the item forgets them until new ones are there.
 */
export async function reprocessReplaced(
	{ services, database }: Pick<HookExtensionContext, "services" | "database">,
	file: string,
	{ schema }: Pick<EventContext, "schema">,
): Promise<number> {
	if (!schema) return 0;
	const items = new services.ItemsService("media", { schema, knex: database, accountability: systemAccountability() });
	const filter: Filter = { _or: [{ file: { _eq: file } }, { captions: { _eq: file } }] };
	const found = z
		.array(itemSchema)
		.parse(await items.readByQuery({ filter, fields: ["id", "attempt", "status", "file"], limit: -1 }));
	for (const item of found) {
		await items.updateOne(item.id, wantAgain(item, item.file === file));
	}
	return found.length;
}
