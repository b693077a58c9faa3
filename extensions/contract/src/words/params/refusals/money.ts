import * as z from "zod/mini";
import { none } from "../none.ts";

const cents = z.number();
const currency = z.string();
const left = z.object({ left_cents: cents, currency });

/** Refusals about prices, payments and refunds. */
export const moneyRefusals = {
	totals_follow_lines: none,
	discounts_too_large: none,
	lines_kept: none,
	paid_follows_payments: none,
	payments_kept: none,
	payments_not_emptied: none,
	payment_zero: none,
	payment_future: none,
	payment_long_ago: none,
	payment_failed_by_hand: none,
	payment_pending_by_hand: none,
	payment_by_card: none,
	payment_currency: z.object({ currency }),
	currency_has_payments: z.object({ currency }),
	currency_has_price: z.object({ currency }),
	currency_of_yacht: z.object({ currency }),
	changed_meanwhile: none,
	being_paid: none,
	refund_choice_early: none,
	refund_is_decided: none,
	refund_amount_missing: none,
	refund_negative: none,
	total_other_than_shown: z.object({ total_cents: cents, shown_cents: cents, currency }),
	refund_other_than_shown: z.object({ refund_cents: cents, shown_cents: cents, currency }),
	refund_above_paid: left,
	refund_above_left: left,
	refund_above_card: left,
	refund_pending_by_hand: none,
	due_of_nothing: none,
	due_negative: none,
	due_out_of_range: z.object({ total_cents: cents, currency }),
	terms_step: none,
	quote_form: none,
} as const;
