import { readFiles, readItems, updateItems } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../directus.ts";
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
	status: z.enum(["pending", "processing", "ready", "failed"]),
	renditions: renditionsSchema.nullish().catch(null),
});

const fileSchema = z.object({ id: z.uuid(), storage: z.string(), filename_disk: z.string() });
const idsSchema = z.array(z.object({ id: z.uuid() }));

const refusedSchema = z.object({
	errors: z.tuple([z.object({ extensions: z.object({ code: z.literal("INVALID_STATE") }) })]),
});

/** The media items behind Directus's REST interface, so that permissions, hooks and live updates hold. */
export function directusMediaRows(directus: Directus): MediaRows {
	return {
		async read(media) {
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
		},
		async readFile(file) {
			const query = { filter: { id: { _eq: file } }, fields: ["id", "storage", "filename_disk"], limit: 1 };
			return z.array(fileSchema).parse(await directus.request(readFiles(query)))[0];
		},
		async showing(file) {
			const query = { filter: { file: { _eq: file } }, fields: ["id"], limit: -1 };
			return idsSchema.parse(await directus.request(readItems("media", query))).map(({ id }) => id);
		},
		async change({ media, file, attempt }, patch) {
			const ours = { filter: { id: { _eq: media }, file: { _eq: file }, attempt: { _eq: attempt } } };
			// The attempt is written too: a trigger refuses to lower it, so a retry that comes in between wins.
			const data = { ...patch, attempt };
			try {
				return (
					idsSchema.parse(await directus.request(updateItems("media", ours, data, { fields: ["id"] }))).length === 1
				);
			} catch (error) {
				if (refusedSchema.safeParse(error).success) return false;
				throw error;
			}
		},
	};
}
