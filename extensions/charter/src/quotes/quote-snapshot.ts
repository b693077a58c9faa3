import { cents, charterType, language } from "@harborsmith/contract/shapes";
import * as z from "zod/mini";

/** What a quote token carries: the request, resolved, and the numbers the guest saw. */
export const quoteSnapshot = z.object({
	yacht: z.uuid(),
	charter_type: charterType,
	starts_at: z.iso.datetime(),
	ends_at: z.iso.datetime(),
	guests: z.int(),
	extras: z.array(z.object({ slug: z.string(), quantity: z.int() })),
	promo_code: z.nullable(z.string()),
	lang: language,
	total_cents: cents,
	fingerprint: z.string(),
});
export type QuoteSnapshot = z.output<typeof quoteSnapshot>;
