import { applyBps } from "../money/round.ts";
import { keptCents } from "../payments/left-to-pay.ts";
import { toRfc3339 } from "../time/rfc3339.ts";
import { HOUR } from "../time/units.ts";
import type { CancellationStep, PolicyTier } from "../types.ts";

export interface RefundInput {
	/** The tiers copied into the booking, in any order. */
	tiers: readonly PolicyTier[];
	starts_at: Date;
	cancelled_at: Date;
	paid_cents: number;
	/** What went back before. @default 0 */
	refunded_cents?: number;
	/** What is on its way back already. @default 0 */
	refunding_cents?: number;
	by: "guest" | "operator";
}

export interface Refund {
	refund_bps: number;
	refund_cents: number;
}

/**
 * What comes back on cancellation, of what the company still has (paid − refunded − on its way). Exactly on a boundary the guest gets
 * the better tier; the operator gives everything back. Preview and execution call this with the same moment.
 */
export function refundFor(input: RefundInput): Refund {
	const { paid_cents, refunded_cents = 0, refunding_cents = 0 } = input;
	const kept = keptCents({ paid_cents, refunded_cents, refunding_cents });
	const share = input.by === "operator" ? 10_000 : tierShare(input.tiers, input.starts_at, input.cancelled_at);
	const refund_bps = Math.min(10_000, Math.max(0, share));
	return { refund_bps, refund_cents: Math.min(kept, applyBps(kept, refund_bps)) };
}

/** Stored terms may be older than the rule that refuses what is no step; both sides leave that out. */
const isStep = ({ hours_before, refund_bps }: PolicyTier): boolean =>
	Number.isFinite(hours_before) && Number.isFinite(refund_bps);

/** The steps of stored terms that a booking can take over: those that the database would take today. */
export const usableSteps = (tiers: readonly PolicyTier[]): PolicyTier[] =>
	tiers.filter(
		(tier) =>
			isStep(tier) &&
			tier.hours_before >= 0 &&
			tier.hours_before <= 87_600 &&
			tier.refund_bps >= 0 &&
			tier.refund_bps <= 10_000,
	);

function tierShare(tiers: readonly PolicyTier[], starts_at: Date, cancelled_at: Date): number {
	const left = starts_at.getTime() - cancelled_at.getTime();
	let best = 0;
	for (const tier of tiers.filter(isStep)) {
		if (left >= tier.hours_before * HOUR) best = Math.max(best, tier.refund_bps);
	}
	return best;
}

/** The tiers as moments that are still ahead, best first: `until` is inclusive. */
export function cancellationSteps(
	tiers: readonly PolicyTier[],
	starts_at: Date,
	zone: string,
	now: Date,
): CancellationStep[] {
	return tiers
		.filter(isStep)
		.sort((a, b) => b.hours_before - a.hours_before)
		.map((tier) => ({ at: new Date(starts_at.getTime() - tier.hours_before * HOUR), refund_bps: tier.refund_bps }))
		.filter((step) => step.at >= now)
		.map((step) => ({ until: toRfc3339(step.at, zone), refund_bps: step.refund_bps }));
}
