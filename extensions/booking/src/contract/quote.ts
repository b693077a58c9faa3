import { plainText } from "@harborsmith/kit";
import { z } from "zod";
import { cents, charterType, currency, dataOf, instant, language, slug, timeInput, timezone } from "./common.ts";

export const quoteRequest = z.strictObject({
	yacht: slug.or(z.uuid()).describe("slug or id"),
	charter_type: charterType,
	starts_at: timeInput,
	ends_at: timeInput,
	guests: z.int().min(1).max(1000),
	extras: z
		.array(z.strictObject({ slug, quantity: z.int().min(1).max(1000) }))
		.max(50)
		.refine((extras) => new Set(extras.map((extra) => extra.slug)).size === extras.length, {
			message: "name each extra once",
		})
		.default([]),
	promo_code: plainText(40).nullish(),
	lang: language.optional(),
});
export type QuoteRequest = z.output<typeof quoteRequest>;

export const quoteBody = z.object({
	quote: z.string().describe("a signed snapshot of this price; POST /charter/bookings takes it"),
	expires_at: instant,
	yacht: z.object({ slug: z.string(), name: z.string() }),
	charter_type: charterType,
	starts_at: instant,
	ends_at: instant,
	timezone,
	guests: z.int(),
	currency,
	lines: z.array(
		z.object({
			kind: z.enum(["charter", "extra", "fee"]),
			label: z.string(),
			unit: z.string(),
			quantity: z.number(),
			unit_cents: cents,
			amount_cents: cents,
			extra: z.string().nullable().describe("slug of the extra"),
		}),
	),
	subtotal_cents: cents,
	discount_cents: cents,
	tax_lines: z.array(z.object({ name: z.string(), rate_ppm: z.int(), taxable_cents: cents, amount_cents: cents })),
	tax_cents: cents,
	total_cents: cents,
	due_now_cents: cents,
	balance_due_at: instant.nullable(),
	security_deposit_cents: cents,
	cancellation: z.array(z.object({ until: instant, refund_bps: z.int() })),
	notes: z.array(z.string()),
	instant_booking: z.boolean(),
});
export type QuoteBody = z.output<typeof quoteBody>;
export const quoteAnswer = dataOf(quoteBody);

/** What a quote token carries: the request, resolved, and the numbers the guest saw. */
export const quoteSnapshot = z.object({
	yacht: z.uuid(),
	charter_type: charterType,
	starts_at: z.iso.datetime(),
	ends_at: z.iso.datetime(),
	guests: z.int(),
	extras: z.array(z.object({ slug: z.string(), quantity: z.int() })),
	promo_code: z.string().nullable(),
	lang: language,
	total_cents: cents,
	fingerprint: z.string(),
});
export type QuoteSnapshot = z.output<typeof quoteSnapshot>;
