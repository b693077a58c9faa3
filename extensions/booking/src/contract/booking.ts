import { emailField, nameField, phoneField, plainText } from "@harborsmith/kit";
import { z } from "zod";
import { cents, charterType, currency, dataOf, instant, mediaItem, timezone } from "./common.ts";

export const contact = z.strictObject({
	first_name: nameField(),
	last_name: nameField(),
	email: emailField().describe("the host may be in any script; kept as mail carries it"),
	phone: phoneField().describe("kept as E.164; without a country code it belongs to the company's country"),
});
export type Contact = z.output<typeof contact>;

/** The contact that a booking keeps: one by phone may lack the parts that nobody asked for. */
export const bookingContact = contact.extend({ last_name: nameField().nullish(), phone: phoneField().nullish() });
export type BookingContact = z.output<typeof bookingContact>;

export const bookingRequest = z.strictObject({
	quote: z.string().min(20).max(16_000),
	customer: contact,
	accept_terms: z.literal(true, { error: "must be true: the terms are part of the contract" }),
	special_requests: plainText(2000, 0).nullish(),
});
export type BookingRequest = z.output<typeof bookingRequest>;

export const emptyRequest = z.strictObject({});

const payment = z.object({
	provider: z.string(),
	intent_id: z.string(),
	client_secret: z.string(),
	amount_cents: cents,
	currency: z.string(),
});
export type PreparedPayment = z.output<typeof payment>;
export const preparedPayment = payment;
export const payAnswer = dataOf(payment);

export const status = z.enum([
	"requested",
	"pending",
	"confirmed",
	"in_progress",
	"completed",
	"expired",
	"cancelled",
	"no_show",
]);

export const bookingCreated = z.object({
	number: z.string(),
	status,
	hold_expires_at: instant.nullable(),
	payment: payment.nullable().describe("null while the company still has to accept the request"),
	manage_token: z.string(),
});
export type BookingCreated = z.output<typeof bookingCreated>;
export const bookingCreatedAnswer = dataOf(bookingCreated);

export const bookingView = z.object({
	number: z.string(),
	status,
	payment_status: z.string(),
	charter_type: charterType,
	yacht: z.object({
		slug: z.string(),
		name: z.string(),
		timezone,
		image: mediaItem.nullable(),
		marina: z
			.object({
				slug: z.string(),
				name: z.string(),
				address: z.string().nullable(),
				latitude: z.number().nullable(),
				longitude: z.number().nullable(),
				directions: z.string().nullable(),
				parking: z.string().nullable(),
			})
			.nullable(),
	}),
	customer: z.object({
		first_name: z.string().nullable(),
		last_name: z.string().nullable(),
		email: z.string().nullable(),
		phone: z.string().nullable(),
	}),
	starts_at: instant,
	ends_at: instant,
	guests: z.int(),
	special_requests: z.string().nullable(),
	currency,
	lines: z.array(
		z.object({
			kind: z.string(),
			label: z.string(),
			unit: z.string().nullable(),
			quantity: z.number(),
			unit_cents: cents,
			amount_cents: cents,
		}),
	),
	subtotal_cents: cents,
	discount_cents: cents,
	tax_cents: cents,
	total_cents: cents,
	paid_cents: cents,
	refunded_cents: cents,
	refunding_cents: cents.describe("ordered, or on its way back"),
	cancelled_at: instant.nullable(),
	refund_cents: cents.nullable().describe("what the cancellation gives back; null until there is one"),
	refund_way: z
		.enum(["card", "as_paid", "by_hand"])
		.nullable()
		.describe("how that reaches the guest: `by_hand` when the card did not take it"),
	due_now_cents: cents,
	balance_due_at: instant.nullable(),
	security_deposit_cents: cents,
	deposit_status: z.string().nullable(),
	hold_expires_at: instant.nullable(),
	hold_extended: z.boolean(),
	request_expires_at: instant.nullable().describe("until when the company answers; null for what was never a request"),
	cancellation: z.array(z.object({ until: instant, refund_bps: z.int() })),
	payments: z.array(
		z.object({
			kind: z.string(),
			status: z.string(),
			amount_cents: cents,
			currency,
			processed_at: instant.nullable(),
		}),
	),
	next_actions: z
		.array(z.string())
		.describe("`pay`: POST /charter/bookings/:number/pay gives the payment; `invite`: there is a calendar file"),
});
export type BookingView = z.output<typeof bookingView>;
export const bookingAnswer = dataOf(bookingView);

export const inviteLinkAnswer = dataOf(
	z.object({ url: z.string().describe("opens the calendar file without any header"), expires_at: instant }),
);

export const holdAnswer = dataOf(
	z.object({ number: z.string(), status, hold_expires_at: instant, hold_extended: z.boolean() }),
);

export const claimAnswer = dataOf(z.object({ number: z.string(), kept: z.literal(true) }));

export const cancelRequest = z.strictObject({
	preview: z.boolean().default(false),
	reason: plainText(500, 0).nullish(),
	refund_cents: cents.nullish().describe("the refund that was shown; another one is refused with what it would be"),
	hold_only: z.boolean().default(false).describe("gives up a hold, and refuses what has been paid meanwhile"),
});
export type CancelRequest = z.output<typeof cancelRequest>;

const cancellation = z.object({
	number: z.string(),
	status,
	currency,
	refund_bps: z.int(),
	refund_cents: cents,
});
export type Cancellation = z.output<typeof cancellation>;
export const cancelAnswer = dataOf(cancellation);
