import * as z from "zod/mini";
import { charterType, language, plainText, slug, timeInput } from "../shapes/index.ts";

export const quoteRequest = z.strictObject({
	yacht: z.union([slug, z.uuid()]).check(z.describe("slug or id")),
	charter_type: charterType,
	starts_at: timeInput,
	ends_at: timeInput,
	guests: z.int().check(z.minimum(1), z.maximum(1000)),
	extras: z._default(
		z.array(z.strictObject({ slug, quantity: z.int().check(z.minimum(1), z.maximum(1000)) })).check(
			z.maxLength(50),
			z.refine((extras) => new Set(extras.map((extra) => extra.slug)).size === extras.length, "name each extra once"),
		),
		[],
	),
	promo_code: z.nullish(plainText(40)),
	lang: z.optional(language),
});
export type QuoteRequest = z.output<typeof quoteRequest>;
/** What a program sends. */
export type QuoteRequestBody = z.input<typeof quoteRequest>;
