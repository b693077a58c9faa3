import type Stripe from "stripe";
import { type Behaviour, type DeclineCode, declines } from "../cards/behaviours.ts";
import type { Context } from "../context.ts";
import { type FailureBody, StripeFailure } from "../http/failure.ts";
import { charge } from "../objects/charge.ts";
import { announceIntent } from "./intent-state.ts";
import type { ResolvedMethod } from "./resolve-payment-method.ts";

const settlingTime = 1500;

const succeed = (
	context: Context,
	intent: Stripe.PaymentIntent,
	method: Stripe.PaymentMethod,
): Stripe.PaymentIntent => {
	const paid = charge({ intent, method, status: "succeeded", now: context.now() });
	context.tables.charges.put(paid);
	const held = intent.capture_method === "manual";
	const after: Stripe.PaymentIntent = {
		...intent,
		status: held ? "requires_capture" : "succeeded",
		amount_capturable: held ? intent.amount : 0,
		amount_received: held ? 0 : intent.amount,
		latest_charge: paid.id,
		next_action: null,
		last_payment_error: null,
		processing: null,
	};
	context.tables.payment_intents.put(after);
	context.webhooks.emit("charge.succeeded", paid, context.request);
	return announceIntent(context, after, held ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded");
};

const decline = (
	context: Context,
	intent: Stripe.PaymentIntent,
	method: Stripe.PaymentMethod,
	code: DeclineCode,
): { intent: Stripe.PaymentIntent; error: FailureBody } => {
	const failed = charge({ intent, method, status: "failed", failure: code, now: context.now() });
	context.tables.charges.put(failed);
	const error: FailureBody = { type: "card_error", ...declines[code], charge: failed.id };
	const after: Stripe.PaymentIntent = {
		...intent,
		status: "requires_payment_method",
		payment_method: null,
		latest_charge: failed.id,
		next_action: null,
		processing: null,
		last_payment_error: {
			type: "card_error",
			...declines[code],
			charge: failed.id,
			payment_method: method,
		} as Stripe.PaymentIntent.LastPaymentError,
	};
	context.webhooks.emit("charge.failed", failed, context.request);
	announceIntent(context, after, "payment_intent.payment_failed");
	return { intent: after, error: { ...error, payment_intent: after, payment_method: method } };
};

const settleLater = (
	context: Context,
	intent: Stripe.PaymentIntent,
	resolved: ResolvedMethod,
	outcome: "succeeds" | "insufficient_funds" | "in_days",
): Stripe.PaymentIntent => {
	const after: Stripe.PaymentIntent = { ...intent, status: "processing", next_action: null };
	announceIntent(context, after, "payment_intent.processing");
	if (outcome === "in_days") return after;
	context.later(settlingTime, () => {
		const current = context.tables.payment_intents.get(intent.id);
		if (current?.status !== "processing") return;
		if (outcome === "succeeds") succeed(context, current, resolved.method);
		else decline(context, current, resolved.method, outcome);
	});
	return after;
};

/**
 * Charges an intent with a payment method that needs no (more) authentication.
 * @throws StripeFailure 402 when the card declines
 */
export const chargeIntent = (
	context: Context,
	intent: Stripe.PaymentIntent,
	resolved: ResolvedMethod,
	behaviour: Behaviour,
): Stripe.PaymentIntent => {
	if (behaviour.kind === "declines") {
		throw new StripeFailure(402, decline(context, intent, resolved.method, behaviour.code).error, true);
	}
	if (behaviour.kind === "settles_later") return settleLater(context, intent, resolved, behaviour.outcome);
	return succeed(context, intent, resolved.method);
};
