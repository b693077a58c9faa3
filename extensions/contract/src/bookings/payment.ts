import * as z from "zod/mini";
import { cents, dataOf } from "../shapes/index.ts";

/** A payment as the provider's form takes it. */
export const preparedPayment = z.object({
	provider: z.string(),
	intent_id: z.string(),
	client_secret: z.string(),
	amount_cents: cents,
	currency: z.string(),
});
export type PreparedPayment = z.output<typeof preparedPayment>;
export const payAnswer = dataOf(preparedPayment);
