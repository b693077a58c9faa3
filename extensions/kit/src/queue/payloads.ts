import { z } from "zod";

const id = z.uuid();

/** A status move of a booking, written by the trigger on `bookings`. */
export const bookingMovedSchema = z.object({
	booking: id,
	number: z.string(),
	from: z.string().nullish(),
	to: z.string(),
});

const refund = {
	booking: id,
	/** Makes the refund happen once at the provider. */
	key: z.string(),
	/** Everything that was charged when absent. */
	amount_cents: z.int().positive().nullish(),
	number: z.string().nullish(),
};

/** Money that must go back to the customer. */
export const refundDueSchema = z.discriminatedUnion("reason", [
	z.object({ ...refund, reason: z.literal("late_slot_taken"), payment_intent: z.string() }),
	/** Without an intent nothing was paid through the provider: people give it back the way it came. */
	z.object({ ...refund, reason: z.literal("cancelled"), payment_intent: z.string().nullable() }),
]);

/** A charge that the provider declined while the booking was waiting for it. */
export const paymentFailedSchema = z.object({
	booking: id,
	number: z.string().nullish(),
	payment_intent: z.string().nullish(),
	/** The provider's own sentence for the customer. */
	failure_reason: z.string().nullish(),
});

/** A picture or film to be made into its renditions. A higher `attempt` supersedes a lower one. */
export const mediaProcessSchema = z.object({ media: id, file: id, attempt: z.int().nonnegative() });

/** Renditions to be deleted: every stored name that starts with `prefix` (`<file uuid>__`). */
export const mediaRemovedSchema = z.object({ media: id.nullish(), file: id.nullish(), prefix: z.string().min(38) });

/** Jobs made by a scheduler carry nothing: they look at the state they find. */
export const scheduledSchema = z.object({});
