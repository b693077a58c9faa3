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
 * After an upload: when a media item showed the file before, its content was replaced, so it is made again. Directus tells
 * of an upload when it is answered already: an item that was made since then shows what was uploaded. Replacing a picture
 * or film also deletes its renditions (Directus removes everything that starts with the file's id); the item forgets them
 * until new ones are there.
 */
export async function reprocessReplaced(
	{ services, database }: Pick<HookExtensionContext, "services" | "database">,
	file: string,
	{ schema }: Pick<EventContext, "schema">,
): Promise<number> {
	if (!schema) return 0;
	const uploaded: { modified_on: Date } | undefined = await database("directus_files")
		.where({ id: file })
		.first("modified_on");
	if (!uploaded) return 0;
	const items = new services.ItemsService("media", { schema, knex: database, accountability: systemAccountability() });
	const shows: Filter = { _or: [{ file: { _eq: file } }, { captions: { _eq: file } }] };
	const since = uploaded.modified_on.toISOString();
	const wasThere: Filter = { _or: [{ date_created: { _null: true } }, { date_created: { _lt: since } }] };
	const filter: Filter = { _and: [shows, wasThere] };
	const found = z
		.array(itemSchema)
		.parse(await items.readByQuery({ filter, fields: ["id", "attempt", "status", "file"], limit: -1 }));
	for (const item of found) {
		await items.updateOne(item.id, wantAgain(item, item.file === file));
	}
	return found.length;
}
