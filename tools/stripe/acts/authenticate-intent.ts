import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { StripeFailure } from "../http/failure.ts";
import { chargeIntent } from "./charge-intent.ts";
import { announceIntent, findIntent, requireStatus } from "./intent-state.ts";
import { resolvePaymentMethod } from "./resolve-payment-method.ts";

const message =
	"We are unable to authenticate your payment method. Please choose a different payment method and try again.";

/** Ends a challenge: the card is charged, or the attempt has failed. A decline leaves its trace in the intent. */
export const authenticateIntent = (context: Context, id: string, outcome: "succeed" | "fail"): Stripe.PaymentIntent => {
	const intent = findIntent(context, id);
	requireStatus(intent, "authenticate", ["requires_action"]);
	const resolved = resolvePaymentMethod(context, String(intent.payment_method));
	if (outcome === "fail") {
		const after: Stripe.PaymentIntent = {
			...intent,
			status: "requires_payment_method",
			payment_method: null,
			next_action: null,
			last_payment_error: {
				type: "invalid_request_error",
				code: "payment_intent_authentication_failure",
				message,
				payment_method: resolved.method,
			} as Stripe.PaymentIntent.LastPaymentError,
		};
		return announceIntent(context, after, "payment_intent.payment_failed");
	}
	const { behaviour } = resolved;
	try {
		return chargeIntent(
			context,
			intent,
			resolved,
			behaviour.kind === "needs_authentication" ? behaviour.then : behaviour,
		);
	} catch (error) {
		if (error instanceof StripeFailure && error.status === 402) return findIntent(context, id);
		throw error;
	}
};
