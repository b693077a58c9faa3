import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { none } from "../none.ts";

/** Refusals about paying for a booking and giving money back, by the extensions themselves. */
export const payingRefusals = {
	hold_ran_out: none,
	below_card_minimum: z.object({ amount_cents: z.number(), minimum_cents: z.number(), currency: z.string() }),
	nothing_to_pay: z.object({ status: z.enum(bookingStatuses) }),
	just_paid: none,
	payments_unavailable: none,
	being_changed: none,
	payment_of_another_booking: none,
	refund_later: none,
	refund_declined: z.object({ reason: z.string() }),
	refund_by_manager: none,
	stripe_comes_in_itself: none,
} as const;
