import { plainText, wholeNumber } from "@harborsmith/kit";
import { z } from "zod";

/** Schemas of requests and answers. The same ones check requests, describe the API in OpenAPI and check our tests. */

export const charterType = z.enum(["captained", "bareboat", "dockside"]);
export const language = z.enum(["en-US", "es-ES"]);
export const slug = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be a slug such as sea-breeze")
	.max(100);
export const localDate = z.iso.date().refine((date) => date >= "1970-01-01" && date < "2200-01-01", {
	message: "must be a date between 1970 and 2199",
});

/** RFC 3339 with an offset, or a wall clock in the yacht's zone. What it means is decided once the zone is known. */
export const timeInput = z
	.string()
	.min(10)
	.max(40)
	.regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/, "must be a time such as 2026-03-08T13:00");
export const guests = wholeNumber(1, 1000);

/** Times in answers: RFC 3339 with the offset of the yacht's zone. */
export const instant = z.iso.datetime({ offset: true });
export const cents = z.int();
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const timezone = z.string();

export const dataOf = <Schema extends z.ZodType>(schema: Schema) => z.object({ data: schema });

export const rating = z.object({ average: z.number().nullable(), count: z.int() });

const imageRendition = z.looseObject({ name: z.string(), format: z.string(), width: z.int(), height: z.int() });
const videoRendition = z.looseObject({
	master: z.string(),
	poster: z.string().nullish(),
	renditions: z.array(z.looseObject({ height: z.int(), width: z.int(), bandwidth: z.int() })),
	captions: z.string().nullish(),
});

/** A picture or a film. Names in `renditions` are served at `/renditions/<name>`. */
export const mediaItem = z.object({
	id: z.uuid(),
	kind: z.enum(["image", "video"]),
	category: z.string().nullable(),
	alt: z.string().nullable(),
	caption: z.string().nullable(),
	status: z.string(),
	is_primary: z.boolean(),
	width: z.int().nullable(),
	height: z.int().nullable(),
	duration_s: z.number().nullable(),
	blur: z.string().nullable(),
	poster: z.string().nullable(),
	renditions: z.looseObject({ images: z.array(imageRendition).optional(), video: videoRendition.nullish() }).nullable(),
});

export const alternative = z.object({
	slug: z.string(),
	name: z.string(),
	starts_at: instant,
	ends_at: instant,
	total_cents: cents.optional(),
});

export type Alternative = z.output<typeof alternative>;

export const searchText = plainText(100);
