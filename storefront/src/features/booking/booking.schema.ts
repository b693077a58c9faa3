import * as z from "zod/mini";
import { mediaSchema } from "../media/media.schema.ts";
import { lineSchema, quoteSchema, refundStepSchema } from "../quote/quote.schema.ts";
import { marinaSchema } from "../yacht/yacht.schema.ts";

export const paymentIntentSchema = z.object({
	provider: z.string(),
	client_secret: z.string(),
	amount_cents: z.number(),
	currency: z.string(),
});
export type PaymentIntent = z.output<typeof paymentIntentSchema>;

/** Answer of `POST /charter/bookings`. A request (no instant booking) has no payment. */
export const createdSchema = z.object({
	data: z.object({
		number: z.string(),
		status: z.string(),
		hold_expires_at: z.nullish(z.string()),
		payment: z.nullish(paymentIntentSchema),
		manage_token: z.string(),
	}),
});
export type Created = z.output<typeof createdSchema>["data"];

export const alternativeSchema = z.object({
	slug: z.nullish(z.string()),
	name: z.nullish(z.string()),
	starts_at: z.string(),
	ends_at: z.string(),
	total_cents: z.nullish(z.number()),
});
export type Alternative = z.output<typeof alternativeSchema>;

export const takenDetailsSchema = z.object({ alternatives: z._default(z.array(alternativeSchema), []) });
export const changedDetailsSchema = z.object({ quote: quoteSchema });
export const fieldIssuesSchema = z.object({ details: z.array(z.object({ field: z.string(), issue: z.string() })) });

const ledgerEntrySchema = z.object({
	kind: z.string(),
	status: z.string(),
	amount_cents: z.number(),
	currency: z.string(),
	processed_at: z.nullish(z.string()),
});
export type LedgerEntry = z.output<typeof ledgerEntrySchema>;

export const bookingSchema = z.object({
	number: z.string(),
	status: z.string(),
	payment_status: z.nullish(z.string()),
	charter_type: z.string(),
	yacht: z.object({
		slug: z.string(),
		name: z.string(),
		timezone: z.string(),
		image: z.nullish(mediaSchema),
		marina: z.nullish(marinaSchema),
	}),
	customer: z.nullish(
		z.object({
			first_name: z.nullish(z.string()),
			last_name: z.nullish(z.string()),
			email: z.nullish(z.string()),
			phone: z.nullish(z.string()),
		}),
	),
	starts_at: z.string(),
	ends_at: z.string(),
	guests: z.number(),
	currency: z.string(),
	lines: z._default(z.array(lineSchema), []),
	total_cents: z.number(),
	tax_cents: z._default(z.number(), 0),
	paid_cents: z._default(z.number(), 0),
	refunded_cents: z._default(z.number(), 0),
	refunding_cents: z._default(z.number(), 0),
	cancelled_at: z.nullish(z.string()),
	refund_cents: z.nullish(z.number()),
	refund_way: z.nullish(z.string()),
	due_now_cents: z._default(z.number(), 0),
	balance_due_at: z.nullish(z.string()),
	security_deposit_cents: z._default(z.number(), 0),
	hold_expires_at: z.nullish(z.string()),
	hold_extended: z.nullish(z.boolean()),
	request_expires_at: z.nullish(z.string()),
	cancellation: z._default(z.array(refundStepSchema), []),
	payments: z._default(z.array(ledgerEntrySchema), []),
	next_actions: z.nullish(z.array(z.string())),
});
/** A booking, and how to pay it where that has been asked for. */
export type Booking = z.output<typeof bookingSchema> & { payment?: PaymentIntent | undefined };

export const bookingAnswerSchema = z.object({ data: bookingSchema });
export const payAnswerSchema = z.object({ data: paymentIntentSchema });
export const holdAnswerSchema = z.object({ data: z.object({ hold_expires_at: z.string() }) });
export const inviteLinkAnswerSchema = z.object({ data: z.object({ url: z.string() }) });
export const cancelAnswerSchema = z.object({ data: z.object({ refund_cents: z._default(z.number(), 0) }) });
