import { fail, ok } from "../errors.ts";
import { applyBps } from "../money/round.ts";
import { dateWithin } from "../time/calendar-date.ts";
import { localDate } from "../time/wall-clock.ts";
import type { PromoCode, Result } from "../types.ts";

export interface PromoInput {
	promo: PromoCode;
	starts_at: Date;
	zone: string;
	/** Charter and extras before discount and tax. */
	subtotal_cents: number;
	/** How often this customer has used it. @default 0 */
	customer_uses?: number;
	now: Date;
}

/** PROMO_INVALID with a sentence and `details.reason` when the code does not apply. Dates are the yacht's local dates. */
export function checkPromo(input: PromoInput): Result<void> {
	const { promo, zone } = input;
	const today = localDate(input.now, zone);
	if (!promo.percent_bps && !promo.amount_cents) return refuse("empty", "This code gives no discount.");
	if (promo.sale_from && today < promo.sale_from.slice(0, 10))
		return refuse("not_yet", "This code cannot be used yet.");
	if (promo.sale_to && today > promo.sale_to.slice(0, 10)) return refuse("over", "This code is no longer valid.");
	if (!dateWithin(localDate(input.starts_at, zone), promo.travel_from, promo.travel_to)) {
		return refuse("travel_dates", "This code is not valid for the date of this charter.");
	}
	if (promo.min_total_cents && input.subtotal_cents < promo.min_total_cents) {
		return refuse("min_total", "This charter is below the amount from which the code is valid.");
	}
	if (promo.max_uses != null && (promo.uses ?? 0) >= promo.max_uses) {
		return refuse("used_up", "This code has been used up.");
	}
	if (promo.max_uses_per_customer != null && (input.customer_uses ?? 0) >= promo.max_uses_per_customer) {
		return refuse("used_by_customer", "You have used this code already.");
	}
	return ok();
}

function refuse(reason: string, message: string): Result<void> {
	return fail("PROMO_INVALID", message, { reason });
}

/** What a valid code takes off; never more than there is. */
export function promoDiscount(promo: PromoCode, subtotal_cents: number): number {
	const off = promo.percent_bps ? applyBps(subtotal_cents, promo.percent_bps) : (promo.amount_cents ?? 0);
	return Math.max(0, Math.min(subtotal_cents, off));
}
