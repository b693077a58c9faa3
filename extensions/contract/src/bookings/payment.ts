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
/**
 * What became of the payment of a hold that is about to be given up.
 * - `closed`: nobody can pay any more, or nobody could.
 * - `paid`: the money has come, and the ledger knows.
 * - `processing`: a bank works on it, which nobody can stop.
 * - `unknown`: the provider could not be asked; its events and the tasks deal with what comes.
 */
export const closedPayment = z.object({ state: z.enum(["closed", "paid", "processing", "unknown"]) });
export type ClosedPayment = z.output<typeof closedPayment>;
export const payAnswer = dataOf(preparedPayment);
