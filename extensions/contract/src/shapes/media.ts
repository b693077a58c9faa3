import { mediaKinds } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";

const imageRendition = z.looseObject({ name: z.string(), format: z.string(), width: z.int(), height: z.int() });
const videoRendition = z.looseObject({
	master: z.string(),
	poster: z.nullish(z.string()),
	renditions: z.array(z.looseObject({ height: z.int(), width: z.int(), bandwidth: z.int() })),
	captions: z.nullish(z.string()),
});

/** A picture or a film. Names in `renditions` are served at `/renditions/<name>`. */
export const mediaItem = z.object({
	id: z.uuid(),
	kind: z.enum(mediaKinds),
	category: z.nullable(z.string()),
	alt: z.nullable(z.string()),
	caption: z.nullable(z.string()),
	status: z.string(),
	is_primary: z.boolean(),
	width: z.nullable(z.int()),
	height: z.nullable(z.int()),
	duration_s: z.nullable(z.number()),
	blur: z.nullable(z.string()),
	poster: z.nullable(z.string()),
	renditions: z.nullable(
		z.looseObject({ images: z.optional(z.array(imageRendition)), video: z.nullish(videoRendition) }),
	),
});
export type MediaItem = z.output<typeof mediaItem>;
