import type Stripe from "stripe";
import { readEvent } from "./read-event.ts";
import type { ProviderEvent } from "./schemas.ts";

/** The events that the webhook endpoint must be subscribed to. */
const wantedEvents = [
	"payment_intent.succeeded",
	"payment_intent.payment_failed",
	"payment_intent.canceled",
	"charge.succeeded",
	"refund.created",
	"refund.updated",
	"refund.failed",
	"charge.refund.updated",
	"charge.dispute.created",
	"charge.dispute.closed",
] as const;

const pageSize = 100;

export const createEvents = (stripe: Stripe, webhookSecret: string) => ({
	/**
	 * Reads a webhook. The signature covers the raw bytes and the time, at most five minutes old.
	 * @throws StripeSignatureVerificationError, SyntaxError for a body that is no JSON
	 */
	verify: (rawBody: Buffer, signature: string): ProviderEvent => {
		if (!stripe.webhooks.signature) throw new Error("The SDK of Stripe cannot check signatures here.");
		stripe.webhooks.signature.verifyHeader(rawBody, signature, webhookSecret);
		return readEvent(JSON.parse(rawBody.toString("utf8")));
	},

	/** Events since a moment that our endpoint has not taken, oldest first, at most `limit`. */
	undelivered: async (since: Date, limit: number): Promise<ProviderEvent[]> => {
		const created = { gte: Math.floor(since.getTime() / 1000) };
		const found: ProviderEvent[] = [];
		const pages = stripe.events.list({ delivery_success: false, types: [...wantedEvents], created, limit: pageSize });
		for await (const event of pages) {
			found.push(readEvent(event));
			if (found.length >= limit) break;
		}
		return found.reverse();
	},
});
