import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { type FailureBody, noSuch, StripeFailure } from "../http/failure.ts";

type Status = Stripe.PaymentIntent.Status;

const participles = {
	confirm: "confirmed",
	cancel: "canceled",
	capture: "captured",
	update: "updated",
	authenticate: "authenticated",
};

export const findIntent = (context: Context, id: string): Stripe.PaymentIntent => {
	const intent = context.tables.payment_intents.get(id);
	if (!intent) throw noSuch("payment_intent", id, "intent");
	return intent;
};

/** @throws `payment_intent_unexpected_state` as Stripe words it, with the intent inside */
export const requireStatus = (
	intent: Stripe.PaymentIntent,
	verb: keyof typeof participles,
	allowed: Status[],
): void => {
	if (allowed.includes(intent.status)) return;
	const body: FailureBody = {
		type: "invalid_request_error",
		code: "payment_intent_unexpected_state",
		message: `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${participles[verb]}: ${allowed.join(", ")}.`,
		payment_intent: intent,
	};
	throw new StripeFailure(400, body, true);
};

/** Stores an intent and announces it. */
export const announceIntent = (context: Context, intent: Stripe.PaymentIntent, type: string): Stripe.PaymentIntent => {
	context.tables.payment_intents.put(intent);
	context.webhooks.emit(type, intent, context.request);
	return intent;
};
