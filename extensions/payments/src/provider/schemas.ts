import { z } from "zod";

/** The fields of Stripe's objects that we act on. Statuses are open: an unknown one is never an error. */

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);
const metadata = z
	.record(z.string(), z.string())
	.nullish()
	.transform((value) => value ?? {});
const moment = z.number().transform((seconds) => new Date(seconds * 1000));
const currency = z
	.string()
	.regex(/^[a-z]{3}$/i, "is no currency")
	.transform((code) => code.toUpperCase());

export const chargeSchema = z.object({
	id: z.string(),
	object: z.literal("charge"),
	amount: z.int(),
	amount_captured: z.int(),
	captured: z.boolean(),
	paid: z.boolean(),
	created: moment,
	currency,
	failure_message: z.string().nullish(),
	metadata,
	payment_intent: reference.nullish(),
	status: z.string(),
});

const attemptError = z.object({
	code: z.string().nullish(),
	decline_code: z.string().nullish(),
	message: z.string().nullish(),
	charge: z.string().nullish(),
	payment_method: z.object({ id: z.string() }).nullish(),
});

export const intentSchema = z.object({
	id: z.string(),
	object: z.literal("payment_intent"),
	amount: z.int(),
	amount_received: z.int(),
	client_secret: z.string().nullish(),
	created: moment,
	currency,
	last_payment_error: attemptError.nullish(),
	latest_charge: reference.nullish(),
	metadata,
	status: z.string(),
});

export const refundSchema = z.object({
	id: z.string(),
	object: z.literal("refund"),
	amount: z.int(),
	charge: reference.nullish(),
	created: moment,
	currency,
	failure_reason: z.string().nullish(),
	metadata,
	payment_intent: reference.nullish(),
	status: z.string().nullish(),
});

export const disputeSchema = z.object({
	id: z.string(),
	object: z.literal("dispute"),
	amount: z.int(),
	charge: reference.nullish(),
	currency,
	payment_intent: reference.nullish(),
	reason: z.string().nullish(),
	status: z.string(),
});

/** Whatever is signed can be kept, also an event of a kind or a version that we do not know. */
export const eventSchema = z.looseObject({
	id: z.string().min(1).max(255),
	type: z.string().min(1).max(255),
	created: moment.or(z.iso.datetime({ offset: true }).transform((text) => new Date(text))),
	data: z.looseObject({ object: z.unknown() }).catch({ object: undefined }),
	/** The connected account that it is about; absent for our own. */
	account: z.unknown().optional(),
	/** Set by us where the event itself has not the shape of one. */
	is_unreadable: z.literal(true).optional().catch(undefined),
});

export type Charge = z.output<typeof chargeSchema>;
export type Intent = z.output<typeof intentSchema>;
export type Dispute = z.output<typeof disputeSchema>;
export type Refund = z.output<typeof refundSchema>;
export type ProviderEvent = z.output<typeof eventSchema>;
