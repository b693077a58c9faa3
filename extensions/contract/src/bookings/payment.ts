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

/** A hold as it has just been written, with nothing paid yet. */
export const freshHold = z.object({
	number: z.string(),
	currency: z.string(),
	starts_at: z.date(),
	total_cents: cents,
	due_now_cents: cents,
	hold_expires_at: z.nullable(z.date()),
	/** The smallest amount that the company's settings charge a card with. */
	company_minimum_cents: z.nullable(cents),
	/** The charge that was opened with it for what is due when booking; its intent is still to be made. */
	charge: z.uuid(),
});
export type FreshHold = z.output<typeof freshHold>;
/** What the payments extension is asked with for a payment; whoever has just written the booking says what stands there. */
export const paymentRequest = z.object({ booking_id: z.uuid(), fresh: z.optional(freshHold) });

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
