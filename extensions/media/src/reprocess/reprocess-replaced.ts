import type { EventContext, HookExtensionContext } from "@directus/types";
import { systemAccountability } from "@harborsmith/kit";
import { z } from "zod";
import { wantAgain } from "./raise-attempt.ts";

const itemsSchema = z.array(
	z.object({ id: z.uuid(), attempt: z.number().nullish(), status: z.string().nullish(), file: z.uuid().nullish() }),
);

/** Items that show a file, or have it as subtitles, and that nothing has been ordered for since a moment. */
const shownSql = `
select item.id, item.attempt, item.status, item.file from media item
where (item.file = :file or item.captions = :file) and not exists (
	select from outbox where topic = 'media.process' and aggregate = 'media:' || item.id and created_at >= :since)`;

/**
 * After an upload: when a media item showed the file before, its content was replaced, so it is made again. Directus tells
 * of an upload when it is answered already: what has begun to show it since then is being made of what was uploaded.
 * Replacing a picture or film also deletes its renditions (Directus removes everything that starts with the file's id); the
 * item forgets them until new ones are there.
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
	const { rows } = await database.raw<{ rows: unknown }>(shownSql, { file, since: uploaded.modified_on });
	const items = new services.ItemsService("media", { schema, knex: database, accountability: systemAccountability() });
	const found = itemsSchema.parse(rows);
	for (const item of found) {
		await items.updateOne(item.id, wantAgain(item, item.file === file));
	}
	return found.length;
}
