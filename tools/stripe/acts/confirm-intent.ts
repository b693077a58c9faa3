import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { invalidRequest } from "../http/failure.ts";
import { chargeIntent } from "./charge-intent.ts";
import { announceIntent, requireStatus } from "./intent-state.ts";
import { type ResolvedMethod, resolvePaymentMethod } from "./resolve-payment-method.ts";

export interface Confirmation {
	payment_method?: string | undefined;
	return_url?: string | undefined;
	use_stripe_sdk?: boolean | undefined;
}

const redirectsPossible = (intent: Stripe.PaymentIntent): boolean =>
	intent.automatic_payment_methods?.enabled === true && intent.automatic_payment_methods.allow_redirects !== "never";

const challenge = (context: Context, intent: Stripe.PaymentIntent, wanted: Confirmation): Stripe.PaymentIntent => {
	const page = `${context.url}/demo/authenticate/${intent.id}?client_secret=${intent.client_secret}`;
	const next: Stripe.PaymentIntent.NextAction = { type: "use_stripe_sdk" };
	if (wanted.return_url && !wanted.use_stripe_sdk) {
		const url = `${page}&return_url=${encodeURIComponent(wanted.return_url)}`;
		next.type = "redirect_to_url";
		next.redirect_to_url = { url, return_url: wanted.return_url };
	} else {
		Object.assign(next, { use_stripe_sdk: { type: "three_d_secure_redirect", stripe_js: page } });
	}
	const after: Stripe.PaymentIntent = { ...intent, status: "requires_action", next_action: next };
	return announceIntent(context, after, "payment_intent.requires_action");
};

/** The payment method that a confirmation names, or the one that the intent already has. */
const methodOf = (context: Context, intent: Stripe.PaymentIntent, wanted: Confirmation): ResolvedMethod => {
	const id = wanted.payment_method ?? intent.payment_method;
	if (typeof id === "string") return resolvePaymentMethod(context, id);
	throw invalidRequest(
		"You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent, specify a payment method attached to this customer along with the customer's ID.",
		{ code: "payment_intent_unexpected_state", payment_intent: intent },
	);
};

/**
 * Confirms an intent: charges the card, or asks for authentication.
 * @throws StripeFailure 402 for a decline; 400 for a wrong state, no method, or a missing `return_url` where Stripe
 * asks for one (automatic payment methods that may redirect, confirmed with the secret key)
 */
export const confirmIntent = (
	context: Context,
	intent: Stripe.PaymentIntent,
	wanted: Confirmation,
): Stripe.PaymentIntent => {
	requireStatus(intent, "confirm", ["requires_payment_method", "requires_confirmation", "requires_action"]);
	if (!context.request.publishable && redirectsPossible(intent) && !wanted.return_url) {
		throw invalidRequest(
			"This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
		);
	}
	const resolved = methodOf(context, intent, wanted);
	const chosen: Stripe.PaymentIntent = { ...intent, payment_method: resolved.method.id };
	if (resolved.behaviour.kind === "needs_authentication") return challenge(context, chosen, wanted);
	return chargeIntent(context, chosen, resolved, resolved.behaviour);
};
