import type Stripe from "stripe";
import { read } from "./read.ts";
import { eventSchema, type ProviderEvent } from "./schemas.ts";

/** The events that the webhook endpoint must be subscribed to. */
export const wantedEvents = [
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
	 * @throws StripeSignatureVerificationError, or Error for a body that is no event
	 */
	verify: (rawBody: Buffer, signature: string): ProviderEvent =>
		read(eventSchema, stripe.webhooks.constructEvent(rawBody, signature, webhookSecret)),

	/** Events since a moment that our endpoint has not taken, oldest first, at most `limit`. */
	undelivered: async (since: Date, limit: number): Promise<ProviderEvent[]> => {
		const created = { gte: Math.floor(since.getTime() / 1000) };
		const found: ProviderEvent[] = [];
		const pages = stripe.events.list({ delivery_success: false, types: [...wantedEvents], created, limit: pageSize });
		for await (const event of pages) {
			found.push(read(eventSchema, event));
			if (found.length >= limit) break;
		}
		return found.reverse();
	},
});
