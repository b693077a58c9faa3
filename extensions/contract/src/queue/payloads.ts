import { bookingStatuses, refundChoices } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";

const id = z.uuid();
const count = z.int().check(z.nonnegative());
/** Cents, of which there may be none. */
const cents = count;
/** Cents that move. */
const amount = z.int().check(z.positive());

/** A status move of a booking, written by the trigger on `bookings`. */
export const bookingMoved = z.object({
	booking: id,
	number: z.string(),
	from: z.nullish(z.enum(bookingStatuses)),
	to: z.enum(bookingStatuses),
	/** Of a cancellation: what the database decided to give back, and why so much. */
	refund_cents: z.nullish(cents),
	refund_choice: z.nullish(z.enum(refundChoices)),
	/** Of a cancellation: the guest's own act, not the company's. */
	by_guest: z.nullish(z.boolean()),
	/** Of a cancellation: what had been paid, and what of it had been given back or ordered before. */
	paid_cents: z.nullish(cents),
	earlier_cents: z.nullish(cents),
});

/** Older links to the booking stopped working and its guest needs the new one. */
export const bookingLink = z.object({ booking: id, number: z.string() });

const slot = z.object({
	yacht: id,
	starts_at: z.iso.datetime({ offset: true }),
	ends_at: z.iso.datetime({ offset: true }),
});

/** A charter that was confirmed has other times or another yacht, written by a trigger on `bookings`. */
export const charterMoved = z.object({
	booking: id,
	number: z.string(),
	/** The calendar's SEQUENCE of this version: rises with every move. */
	sequence: count,
	at: z.iso.datetime({ offset: true }),
	was: slot,
	is: slot,
});

/** Somebody of the crew is called off, because a charter goes where they are not free. */
export const crewReleased = z.object({
	booking: id,
	number: z.string(),
	crew_member: id,
	/** The calendar's SEQUENCE of the version that they no longer take part in. */
	sequence: count,
	at: z.iso.datetime({ offset: true }),
	/** Where the charter stood when they had agreed to it. */
	was: slot,
});

const refund = {
	booking: id,
	/** Makes the refund happen once at the provider, of each charge. */
	key: z.string(),
	/** The charge that it is of; orders of earlier releases name its intent alone. */
	charge: z.nullish(id),
	/** Everything that was charged when absent. */
	amount_cents: z.nullish(amount),
	number: z.nullish(z.string()),
	currency: z.nullish(z.string()),
	/**
	 * The provider's intent, as far as the charge has one: what another program took has only its payment, by which the
	 * provider finds it, and what came another way people give back as it came.
	 */
	payment_intent: z.nullable(z.string()),
};

/** Money that must go back to the customer. */
export const refundDue = z.discriminatedUnion("reason", [
	z.object({ ...refund, reason: z.literal("late_slot_taken") }),
	/** Less was paid than was due when the hold ended. */
	z.object({ ...refund, reason: z.literal("too_little") }),
	z.object({ ...refund, reason: z.literal("cancelled") }),
	/** Somebody of the company asked for it; the booking goes on. */
	z.object({ ...refund, reason: z.literal("requested") }),
]);

/** A refund that stands in the ledger and that no other letter tells its guest of. */
export const refunded = z.object({
	booking: id,
	number: z.string(),
	/** The ledger's row: it is told once. */
	key: z.string(),
	amount_cents: amount,
	currency: z.string(),
	/** By what or how it goes back, as `payments.provider` names it. */
	provider: z.string(),
});

/** A refund that came to nothing after a letter had promised it: the company gives the money back another way. */
export const refundLost = z.object({
	booking: id,
	number: z.string(),
	/** The refund: it is told once. */
	key: z.string(),
	/** The key of the order that it comes from; null for one that was made at the provider. */
	order: z.nullable(z.string()),
	payment_intent: z.nullish(z.string()),
	amount_cents: amount,
	currency: z.string(),
});

/** What people have to look at; each code has its sentences in the words of every language. */
export const attentionCodes = [
	"wrong_currency",
	"payment_short",
	"paid_too_much",
	"paid_when_over",
	"expired_with_money",
	"crew_let_go",
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
	"request_to_answer",
] as const;
export type AttentionCode = (typeof attentionCodes)[number];

export const attention = z.object({
	/** Makes people hear of it once. */
	key: z.string(),
	code: z.enum(attentionCodes),
	booking: z.nullable(id),
	number: z.nullish(z.string()),
	params: z._default(z.record(z.string(), z.union([z.string(), z.number(), z.null()])), {}),
});

/** A charge that the provider declined while the booking was waiting for it. */
export const paymentFailed = z.object({
	booking: id,
	number: z.nullish(z.string()),
	payment_intent: z.nullish(z.string()),
	/** What the provider was asked for. */
	amount_cents: z.nullish(cents),
	currency: z.nullish(z.string()),
	/** The provider's code, such as `insufficient_funds`; its sentence where it has none. */
	failure_reason: z.nullish(z.string()),
});

/** A picture or film to be made into its renditions. A higher `attempt` supersedes a lower one. */
export const mediaProcess = z.object({ media: id, file: id, attempt: count });

/** Renditions to be deleted: every stored name that starts with `prefix` (`<file uuid>__`). */
export const mediaRemoved = z.object({
	media: z.nullish(id),
	file: z.nullish(id),
	prefix: z.string().check(z.minLength(38)),
});

/** Jobs made by a scheduler carry nothing: they look at the state they find. */
export const scheduled = z.object({});
