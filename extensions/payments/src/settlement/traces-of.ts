import { z } from "zod";
import type { Traces } from "./find-booking.ts";

const word = z.string().max(255).optional().catch(undefined);
const reference = z.union([z.string().max(255), z.object({ id: z.string() }).transform(({ id }) => id)]);
const looked = z.object({
	id: word,
	object: word,
	metadata: z.object({ booking: word }).optional().catch(undefined),
	payment_intent: reference.optional().catch(undefined),
	charge: reference.optional().catch(undefined),
	latest_charge: reference.optional().catch(undefined),
});

/** By what an object that is not of the shape we know may still name its booking. */
export const tracesOf = (object: unknown): Traces => {
	const found = looked.safeParse(object).data;
	if (!found) return {};
	return {
		booking: found.metadata?.booking,
		intent: found.payment_intent ?? (found.object === "payment_intent" ? found.id : undefined),
		charge: found.charge ?? found.latest_charge ?? (found.object === "charge" ? found.id : undefined),
	};
};
