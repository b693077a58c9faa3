import * as z from "zod/mini";

export const lineSchema = z.object({
	kind: z.enum(["charter", "extra", "fee", "discount", "tax"]),
	label: z.string(),
	unit: z.nullish(z.string()),
	quantity: z.nullish(z.coerce.number()),
	unit_cents: z.nullish(z.number()),
	amount_cents: z.number(),
});
export type Line = z.output<typeof lineSchema>;

export const refundStepSchema = z.object({ until: z.string(), refund_bps: z.number() });
export type RefundStep = z.output<typeof refundStepSchema>;

export const quoteSchema = z.object({
	quote: z.string(),
	expires_at: z.string(),
	starts_at: z.nullish(z.string()),
	ends_at: z.nullish(z.string()),
	currency: z.string(),
	lines: z.array(lineSchema),
	subtotal_cents: z.number(),
	discount_cents: z.number(),
	tax_lines: z._default(z.array(z.object({ name: z.string(), rate_ppm: z.number(), amount_cents: z.number() })), []),
	tax_cents: z.number(),
	total_cents: z.number(),
	due_now_cents: z.number(),
	balance_due_at: z.nullish(z.string()),
	security_deposit_cents: z._default(z.number(), 0),
	cancellation: z._default(z.array(refundStepSchema), []),
	notes: z._default(z.array(z.string()), []),
});
export type Quote = z.output<typeof quoteSchema>;

export const quoteAnswerSchema = z.object({ data: quoteSchema });

/** What a guest chose: the body of `POST /charter/quotes`. */
export interface QuoteRequest {
	yacht: string;
	charter_type: string;
	/** RFC 3339, or wall clock in the yacht's zone. */
	starts_at: string;
	ends_at: string;
	guests: number;
	extras: { slug: string; quantity: number }[];
	promo_code?: string;
	lang?: string;
}
