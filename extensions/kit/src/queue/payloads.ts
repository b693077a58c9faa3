import { z } from "zod";

const id = z.uuid();

/** A status move of a booking, written by the trigger on `bookings`. */
export const bookingMovedSchema = z.object({
	booking: id,
	number: z.string(),
	from: z.string().nullish(),
	to: z.string(),
	/** Of a cancellation: what the database decided to give back, and why so much. */
	refund_cents: z.int().nonnegative().nullish(),
	refund_choice: z.enum(["all", "terms", "amount", "none"]).nullish(),
	/** Of a cancellation: the guest's own act, not the company's. */
	by_guest: z.boolean().nullish(),
	/** Of a cancellation: what had been paid, and what of it had been given back or ordered before. */
	paid_cents: z.int().nonnegative().nullish(),
	earlier_cents: z.int().nonnegative().nullish(),
});

/** Older links to the booking stopped working and its guest needs the new one. */
export const bookingLinkSchema = z.object({ booking: id, number: z.string() });

const slot = z.object({
	yacht: id,
	starts_at: z.iso.datetime({ offset: true }),
	ends_at: z.iso.datetime({ offset: true }),
});

/** A charter that was confirmed has other times or another yacht, written by a trigger on `bookings`. */
export const charterMovedSchema = z.object({
	booking: id,
	number: z.string(),
	/** The calendar's SEQUENCE of this version: rises with every move. */
	sequence: z.int().nonnegative(),
	at: z.iso.datetime({ offset: true }),
	was: slot,
	is: slot,
});

const refund = {
	booking: id,
	/** Makes the refund happen once at the provider. */
	key: z.string(),
	/** Everything that was charged when absent. */
	amount_cents: z.int().positive().nullish(),
	number: z.string().nullish(),
	currency: z.string().nullish(),
};

/** Money that must go back to the customer. */
export const refundDueSchema = z.discriminatedUnion("reason", [
	z.object({ ...refund, reason: z.literal("late_slot_taken"), payment_intent: z.string() }),
	/** Less was paid than was due when the hold ended. */
	z.object({ ...refund, reason: z.literal("too_little"), payment_intent: z.string() }),
	/** Without an intent nothing was paid through the provider: people give it back the way it came. */
	z.object({ ...refund, reason: z.literal("cancelled"), payment_intent: z.string().nullable() }),
	/** Somebody of the company asked for it; the booking goes on. */
	z.object({ ...refund, reason: z.literal("requested"), payment_intent: z.string().nullable() }),
]);

/** A refund that stands in the ledger and that no other letter tells its guest of. */
export const refundedSchema = z.object({
	booking: id,
	number: z.string(),
	/** The ledger's row: it is told once. */
	key: z.string(),
	amount_cents: z.int().positive(),
	currency: z.string(),
	/** By what or how it goes back, as `payments.provider` names it. */
	provider: z.string(),
});

/** A refund that came to nothing after a letter had promised it: the company gives the money back another way. */
export const refundLostSchema = z.object({
	booking: id,
	number: z.string(),
	/** The refund: it is told once. */
	key: z.string(),
	/** The key of the order that it comes from; null for one that was made at the provider. */
	order: z.string().nullable(),
	payment_intent: z.string().nullish(),
	amount_cents: z.int().positive(),
	currency: z.string(),
});

/** What people have to look at; each code has its sentences in the worker's mail. */
export const attentionCodes = [
	"wrong_currency",
	"payment_short",
	"paid_too_much",
	"paid_when_over",
	"expired_with_money",
	"refund_above_paid",
	"refund_repeated",
	"refund_failed",
	"refund_refused",
	"refund_by_hand",
	"refund_gave_up",
	"event_refused",
	"event_unreadable",
	"dispute_opened",
	"dispute_won",
	"dispute_lost",
	"dispute_closed",
] as const;
export type AttentionCode = (typeof attentionCodes)[number];

export const attentionSchema = z.object({
	/** Makes people hear of it once. */
	key: z.string(),
	code: z.enum(attentionCodes),
	booking: id.nullable(),
	number: z.string().nullish(),
	params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).default({}),
});

/** A charge that the provider declined while the booking was waiting for it. */
export const paymentFailedSchema = z.object({
	booking: id,
	number: z.string().nullish(),
	payment_intent: z.string().nullish(),
	/** What the provider was asked for. */
	amount_cents: z.int().nonnegative().nullish(),
	currency: z.string().nullish(),
	/** The provider's own sentence for the customer. */
	failure_reason: z.string().nullish(),
});

/** A picture or film to be made into its renditions. A higher `attempt` supersedes a lower one. */
export const mediaProcessSchema = z.object({ media: id, file: id, attempt: z.int().nonnegative() });

/** Renditions to be deleted: every stored name that starts with `prefix` (`<file uuid>__`). */
export const mediaRemovedSchema = z.object({ media: id.nullish(), file: id.nullish(), prefix: z.string().min(38) });

/** Jobs made by a scheduler carry nothing: they look at the state they find. */
export const scheduledSchema = z.object({});
