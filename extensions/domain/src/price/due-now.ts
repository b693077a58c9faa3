import { toRfc3339 } from "../time/rfc3339.ts";
import { DAY } from "../time/units.ts";
import { resolveLocal, toLocalMs } from "../time/zone.ts";
import type { Settings } from "../types.ts";

export interface Schedule {
	due_now_cents: number;
	balance_due_at: string | null;
}

/**
 * Price rule 8. Days are wall-clock days: the balance falls due at the hour of the start. The first part is
 * rounded up, and at least what a card can be charged; a rest below that is due at once.
 */
export function dueNow(
	total_cents: number,
	starts_at: Date,
	zone: string,
	settings: Pick<Settings, "deposit_due_bps" | "full_payment_within_days">,
	now: Date,
	minimum_cents = 0,
): Schedule {
	const local = toLocalMs(zone, starts_at.getTime()) - settings.full_payment_within_days * DAY;
	const balance = new Date(resolveLocal(zone, local));
	const share = Math.ceil((total_cents * settings.deposit_due_bps) / 10_000);
	const part = Math.min(total_cents, Math.max(share, minimum_cents));
	const isSmallRest = total_cents - part < Math.max(1, minimum_cents);
	if (balance <= now || isSmallRest) return { due_now_cents: total_cents, balance_due_at: null };
	return { due_now_cents: part, balance_due_at: toRfc3339(balance, zone) };
}
