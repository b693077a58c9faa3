import { readFiles, readItems, updateItem } from "@directus/sdk";
import { readableErrors } from "@harborsmith/contract/errors";
import { mediaStatuses } from "@harborsmith/domain/vocabulary";
import { z } from "zod";
import type { Directus } from "../../directus.ts";
import type { MediaRows } from "./media-rows.ts";

const named = z.object({ name: z.string() });
const renditionsSchema = z.object({
	images: z.array(named).optional(),
	video: z.object({ master: z.string() }).nullish(),
});

const mediaSchema = z.object({
	id: z.uuid(),
	file: z.uuid().nullable(),
	captions: z.uuid().nullable(),
	attempt: z
		.int()
		.nullable()
		.transform((attempt) => attempt ?? 0),
	status: z.enum(mediaStatuses),
	renditions: renditionsSchema.nullish().catch(null),
});

const fileSchema = z.object({ id: z.uuid(), storage: z.string(), filename_disk: z.string() });
const idsSchema = z.array(z.object({ id: z.uuid() }));

/** The media items behind Directus's REST interface, so that permissions, hooks and live updates hold. */
export function directusMediaRows(directus: Directus): MediaRows {
	const read: MediaRows["read"] = async (media) => {
		// A list, because Directus answers FORBIDDEN for one item that is missing and for one that is not ours to see.
		const query = {
			filter: { id: { _eq: media } },
			fields: ["id", "file", "captions", "attempt", "status", "renditions"],
			limit: 1,
		};
		const [row] = z.array(mediaSchema).parse(await directus.request(readItems("media", query)));
		if (!row) return undefined;
		const { renditions, ...rest } = row;
		return { ...rest, rendition_name: renditions?.video?.master ?? renditions?.images?.[0]?.name ?? null };
	};
	return {
		read,
		async readFile(file) {
			const query = { filter: { id: { _eq: file } }, fields: ["id", "storage", "filename_disk"], limit: 1 };
			return z.array(fileSchema).parse(await directus.request(readFiles(query)))[0];
		},
		async showing(file) {
			const query = { filter: { file: { _eq: file } }, fields: ["id"], limit: -1 };
			return idsSchema.parse(await directus.request(readItems("media", query))).map(({ id }) => id);
		},
		async change({ media, attempt }, patch) {
			// A new original or a retry raises the attempt, and a trigger refuses to lower it: whoever was overtaken changes nothing.
			try {
				await directus.request(updateItem("media", media, { ...patch, attempt }, { fields: ["id"] }));
				return true;
			} catch (error) {
				const code = readableErrors.safeParse(error).data?.errors[0]?.extensions?.code;
				if (code === "INVALID_STATE") return false;
				// Directus answers the same for an item that is gone and for one that is not ours to change.
				if (code === "FORBIDDEN" && (await read(media)) === undefined) return false;
				throw error;
			}
		},
	};
}
