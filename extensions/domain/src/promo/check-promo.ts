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

/** PROMO_INVALID with `details.reason` when the code does not apply. Dates are the yacht's local dates. */
export function checkPromo(input: PromoInput): Result<void> {
	const { promo, zone } = input;
	const today = localDate(input.now, zone);
	if (!promo.percent_bps && !promo.amount_cents) return refuse("empty", "promo_empty");
	if (promo.sale_from && today < promo.sale_from.slice(0, 10)) return refuse("not_yet", "promo_not_yet");
	if (promo.sale_to && today > promo.sale_to.slice(0, 10)) return refuse("over", "promo_over");
	if (!dateWithin(localDate(input.starts_at, zone), promo.travel_from, promo.travel_to)) {
		return refuse("travel_dates", "promo_travel_dates");
	}
	if (promo.min_total_cents && input.subtotal_cents < promo.min_total_cents) {
		return refuse("min_total", "promo_min_total");
	}
	if (promo.max_uses != null && (promo.uses ?? 0) >= promo.max_uses) {
		return refuse("used_up", "promo_used_up", { promo_code: promo.code });
	}
	if (promo.max_uses_per_customer != null && (input.customer_uses ?? 0) >= promo.max_uses_per_customer) {
		return refuse("used_by_customer", "promo_used_by_you");
	}
	return ok();
}

function refuse(reason: string, refusal: string, params: Record<string, unknown> = {}): Result<void> {
	return fail("PROMO_INVALID", refusal, { ...params, reason });
}

/** What a valid code takes off; never more than there is. */
export function promoDiscount(promo: PromoCode, subtotal_cents: number): number {
	const off = promo.percent_bps ? applyBps(subtotal_cents, promo.percent_bps) : (promo.amount_cents ?? 0);
	return Math.max(0, Math.min(subtotal_cents, off));
}
