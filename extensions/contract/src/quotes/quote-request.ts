import { bounds } from "@harborsmith/domain/bounds";
import * as z from "zod/mini";
import { charterType, guests, language, plainText, slug, timeInput } from "../shapes/index.ts";

export const quoteRequest = z.strictObject({
	yacht: z.union([slug, z.uuid()]).check(z.describe("slug or id")),
	charter_type: charterType,
	starts_at: timeInput,
	ends_at: timeInput,
	guests,
	extras: z._default(
		z.array(z.strictObject({ slug, quantity: z.int().check(z.minimum(1), z.maximum(bounds.quantity)) })).check(
			z.maxLength(bounds.extras),
			z.refine((extras) => new Set(extras.map((extra) => extra.slug)).size === extras.length, "name each extra once"),
		),
		[],
	),
	promo_code: z.nullish(plainText(bounds.promo_code)),
	lang: z.optional(language),
});
export type QuoteRequest = z.output<typeof quoteRequest>;
/** What a program sends. */
export type QuoteRequestBody = z.input<typeof quoteRequest>;
