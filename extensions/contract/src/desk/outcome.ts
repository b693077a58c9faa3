import { bookingStatuses, nextSteps } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { cents, currency, dataOf, lineKind } from "../shapes/index.ts";

const line = z.object({ kind: lineKind, label: z.string(), quantity: z.number(), amount_cents: cents });

/** What becomes of a person of the crew. `told`: who has not answered yet hears of the move. */
export const personDeeds = ["taken", "moved", "freed", "released", "told"] as const;

/**
 * What a use case does beside the price, as a code and its parameters: the reader makes the sentence. Of a person their
 * name and one of `personDeeds`.
 */
const effect = z.object({
	code: z.enum([
		"status",
		"time",
		"yacht",
		"changed",
		"hold",
		"due_now",
		"refund",
		"refund_by_hand",
		"overpaid",
		"person",
		"letter",
	]),
	params: z.record(z.string(), z.nullish(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))),
});
export type Effect = z.output<typeof effect>;

export const deskOutcome = z.object({
	number: z.string(),
	preview: z.boolean(),
	status: z.enum(bookingStatuses),
	currency,
	lines_before: z.array(line),
	lines_after: z.array(line),
	difference_cents: cents.check(z.describe("of the total")),
	fee_cents: cents.check(z.describe("fees that came with it")),
	refund_cents: cents.check(z.describe("what goes back because of it")),
	due_cents: cents.check(z.describe("what is left to pay afterwards")),
	effects: z.array(effect),
	next: z.array(z.enum(nextSteps)).check(z.describe("what can be done with the booking afterwards")),
});
export type DeskOutcome = z.output<typeof deskOutcome>;
/** What the booking costs afterwards, in cents. */
export const totalAfter = ({ lines_after }: Pick<DeskOutcome, "lines_after">): number =>
	lines_after.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
export const deskAnswer = dataOf(deskOutcome);
