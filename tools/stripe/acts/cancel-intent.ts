import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { announceIntent, requireStatus } from "./intent-state.ts";

/** Cancels an intent that holds no captured money; a card hold is released. */
export const cancelIntent = (
	context: Context,
	intent: Stripe.PaymentIntent,
	reason: Stripe.PaymentIntent.CancellationReason | null,
): Stripe.PaymentIntent => {
	requireStatus(intent, "cancel", [
		"requires_payment_method",
		"requires_capture",
		"requires_confirmation",
		"requires_action",
	]);
	const held =
		intent.status === "requires_capture" ? context.tables.charges.get(String(intent.latest_charge)) : undefined;
	if (held) {
		const released = { ...held, amount_refunded: held.amount, refunded: true };
		context.tables.charges.put(released);
		context.webhooks.emit("charge.refunded", released, context.request);
	}
	const after: Stripe.PaymentIntent = {
		...intent,
		status: "canceled",
		canceled_at: context.now(),
		cancellation_reason: reason,
		amount_capturable: 0,
		next_action: null,
	};
	return announceIntent(context, after, "payment_intent.canceled");
};
