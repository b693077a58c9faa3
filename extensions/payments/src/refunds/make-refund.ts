import { refuse } from "@harborsmith/kit";
import type { PaymentsContext } from "../context/payments-context.ts";
import { failureOf } from "../provider/failure.ts";
import type { Intent, Refund } from "../provider/schemas.ts";
import { type RefundEffect, writeEffect } from "./refund-effect.ts";
import type { RefundTask } from "./refund-task.ts";

interface Wanted {
	effect: RefundEffect;
	intent: Intent;
	charge: string;
	/** Everything that is left of the payment when undefined. */
	amount_cents: number | undefined;
}

export type Refusal = { refused: string; code: string | undefined };

/** What no later attempt changes: the guest's bank has taken the money back, or Stripe has lost sight of it. */
const final = new Set(["charge_disputed", "refund_disputed_payment", "resource_missing", "charge_expired_for_capture"]);
/** The company's own balance is too low today. */
const passing = new Set(["balance_insufficient", "insufficient_funds"]);
/** Refused so often, after looking anew at what is left, it stays refused. */
const refusalsAtMost = 3;

/**
 * Asks Stripe for a refund.
 * @returns the refund, or why there will never be one
 * @throws SERVICE_UNAVAILABLE, PAYMENT_FAILED: another attempt may help
 */
export const makeRefund = async (
	context: PaymentsContext,
	task: RefundTask,
	{ effect, intent, charge, amount_cents }: Wanted,
): Promise<Refund | Refusal> => {
	try {
		return await context.provider.refunds.create({
			payment_intent: intent.id,
			amount_cents,
			metadata: { booking: task.booking, charge, key: task.key, reason: task.reason },
			idempotency_key: `refund:${task.key}:${charge}:${effect.refusals}`,
		});
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		const { kind, code = "", message } = failure;
		context.logger.error({ err: error, task }, "Stripe did not make a refund");
		const refusals = effect.refusals + 1;
		if (kind === "refused" && (final.has(code) || (refusals >= refusalsAtMost && !passing.has(code)))) {
			return { refused: message, code: failure.code };
		}
		if (kind !== "unanswered") {
			// Stripe replays this answer for a day: the next attempt looks for the refund first and takes a new key.
			await writeEffect(context.database, { key: task.key, charge }, { ...effect, state: "refused", refusals });
		}
		if (kind !== "refused") throw refuse("SERVICE_UNAVAILABLE", "refund_later", {});
		throw refuse("PAYMENT_FAILED", "refund_declined", { reason: message });
	}
};
