import type { EventContext } from "@directus/types";
import { z } from "zod";

const payloadSchema = z.looseObject({ file: z.union([z.uuid(), z.looseObject({ id: z.uuid() })]) });
const kinds: Record<string, string> = { image: "image", video: "video" };

/**
 * A picture or film that is saved with a new file gets its kind from that file, so that nobody has to choose it. What the
 * worker then finds inside has the last word.
 */
export async function takeKindOfFile(payload: unknown, { database }: Pick<EventContext, "database">): Promise<unknown> {
	const parsed = payloadSchema.safeParse(payload);
	if (!parsed.success) return payload;
	const { file } = parsed.data;
	const row: { type: string | null } | undefined = await database("directus_files")
		.where("id", typeof file === "string" ? file : file.id)
		.first("type");
	const kind = kinds[row?.type?.split("/")[0] ?? ""];
	return kind ? { ...parsed.data, kind } : payload;
}
