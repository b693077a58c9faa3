import type { Intent, Refund } from "../provider/schemas.ts";
import type { RefundTask } from "./refund-task.ts";

/** How a promised refund is met. */
export interface RefundPlan {
	/** The refund that an earlier call with this key has made, even when its answer never reached us. */
	earlier: Refund | undefined;
	/** What to ask of Stripe when there is none yet; undefined: everything that is left of the payment. */
	amount_cents: number | undefined;
	/** What Stripe cannot give back because it has no more of this payment. */
	by_hand_cents: number;
}

/** What Stripe has of refunds, and what the ledger has left: of the charge, and of the booking's others. */
interface Known {
	refunds: readonly Refund[];
	left_cents: number;
	beside_cents?: number;
}

/** Statuses of a refund that has not given the money back. */
const dead = new Set(["failed", "canceled"]);

export const isDead = ({ status }: Pick<Refund, "status">): boolean => dead.has(status ?? "");

/**
 * Stripe refuses a refund above what is left of the payment as a whole; so it is asked for that much and no more. What
 * went back meanwhile in another way is not given back again: `left_cents` is what the ledger has left for this key, on
 * this charge and beside it.
 */
export const planRefund = (
	task: Pick<RefundTask, "key" | "amount_cents">,
	{ amount_received }: Pick<Intent, "amount_received">,
	{ refunds, left_cents, beside_cents = 0 }: Known,
): RefundPlan => {
	const alive = refunds.filter((refund) => !isDead(refund));
	const earlier = alive.find(({ metadata }) => metadata.key === task.key);
	const wanted = task.amount_cents ? Math.min(task.amount_cents, left_cents + beside_cents) : undefined;
	const left = amount_received - alive.reduce((sum, { amount }) => sum + amount, 0);
	const amount_cents = wanted === undefined ? undefined : Math.min(wanted, left_cents, Math.max(0, left));
	const met = earlier?.amount ?? amount_cents;
	return { earlier, amount_cents, by_hand_cents: Math.max(0, (wanted ?? 0) - (met ?? 0)) };
};
