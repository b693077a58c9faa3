import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { personDeeds } from "../../desk/index.ts";
import { historyParams } from "./history.ts";
import { none } from "./none.ts";

const amount = z.object({ amount_cents: z.number(), currency: z.string() });
/** An instant with the offset of the yacht's own clock. */
const clock = z.string();

/** What a step of a booking does: the effects of the desk's answer, and what its sums come to. */
export const effectParams = {
	status: z.object({ to: z.enum(bookingStatuses) }),
	time: z.object({ starts_at: clock, ends_at: clock }),
	yacht: z.object({ from: z.string(), to: z.string() }),
	changed: historyParams.changed,
	hold: z.object({ until: clock }),
	due_now: amount,
	refund: amount,
	refund_by_hand: amount,
	overpaid: amount,
	person: z.object({ name: z.string(), deed: z.enum(personDeeds) }),
	letter: z.object({ topic: z.string() }),
	difference: z.extend(amount, { total_cents: z.number() }),
	price_stays: amount,
	no_refund: none,
	no_letter: none,
	due: amount,
} as const;
