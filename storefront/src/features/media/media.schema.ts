import * as z from "zod/mini";

const imageRendition = z.object({ name: z.string(), format: z.string(), width: z.number(), height: z.number() });

const videoRenditions = z.object({
	master: z.string(),
	poster: z.nullish(z.string()),
	captions: z.nullish(z.string()),
});

const renditions = z.object({
	images: z.optional(z.array(imageRendition)),
	video: z.nullish(videoRenditions),
});

/** A picture or film of a yacht as the media worker left it. */
export const mediaSchema = z.object({
	id: z.string(),
	kind: z.enum(["image", "video"]),
	category: z.nullish(z.string()),
	alt: z.nullish(z.string()),
	caption: z.nullish(z.string()),
	status: z.string(),
	width: z.nullish(z.number()),
	height: z.nullish(z.number()),
	duration_s: z.nullish(z.number()),
	blur: z.nullish(z.string()),
	poster: z.nullish(z.string()),
	renditions: z.nullish(renditions),
});

export type Media = z.output<typeof mediaSchema>;
