import { mediaKinds } from "@harborsmith/domain/vocabulary";
import { z } from "zod";

export const renditionsSchema = z.object({
	images: z
		.array(z.object({ name: z.string(), format: z.string(), width: z.number(), height: z.number(), bytes: z.number() }))
		.default([]),
	video: z
		.object({
			master: z.string(),
			poster: z.string(),
			renditions: z.array(z.object({ height: z.number(), width: z.number(), bandwidth: z.number() })),
			captions: z.string().nullable(),
		})
		.nullish(),
});

/** The part of a media item that its state is shown from. */
export const mediaItemSchema = z.object({
	id: z.string(),
	kind: z.enum(mediaKinds).nullish().catch(null),
	status: z.string().nullish(),
	progress: z.number().nullish(),
	failure: z.unknown().optional(),
	alt: z.string().nullish(),
	renditions: renditionsSchema.nullish().catch(null),
});

export type MediaItem = z.infer<typeof mediaItemSchema>;

export const mediaItemFields = ["id", "kind", "status", "progress", "failure", "alt", "renditions"];
