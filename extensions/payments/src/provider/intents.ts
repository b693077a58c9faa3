import type Stripe from "stripe";
import { failureOf } from "./failure.ts";
import { read } from "./read.ts";
import { type Intent, intentSchema } from "./schemas.ts";

export interface NewIntent {
	amount_cents: number;
	currency: string;
	description: string;
	metadata: Record<string, string>;
	/** From the booking's id: the same wish never makes a second intent. */
	idempotency_key: string;
}

/** Quick answers only: the caller holds a row lock. */
const hurried = { timeout: 5000, maxNetworkRetries: 0 };

export const createIntents = (stripe: Stripe) => ({
	create: async (wish: NewIntent): Promise<Intent> =>
		read(
			intentSchema,
			await stripe.paymentIntents.create(
				{
					amount: wish.amount_cents,
					currency: wish.currency.toLowerCase(),
					// A hold lasts ten minutes: methods that send the guest to another site and back do not fit into it.
					automatic_payment_methods: { enabled: true, allow_redirects: "never" },
					capture_method: "automatic",
					description: wish.description,
					metadata: wish.metadata,
				},
				{ idempotencyKey: wish.idempotency_key },
			),
		),

	retrieve: async (id: string): Promise<Intent> => read(intentSchema, await stripe.paymentIntents.retrieve(id)),

	/** Undefined when Stripe does not know it. */
	find: async (id: string): Promise<Intent | undefined> => {
		try {
			return read(intentSchema, await stripe.paymentIntents.retrieve(id));
		} catch (error) {
			if (failureOf(error)?.code === "resource_missing") return undefined;
			throw error;
		}
	},

	/** The intent that a charge of Stripe came by; undefined when Stripe knows no such charge, or it came without one. */
	ofCharge: async (id: string): Promise<Intent | undefined> => {
		try {
			const { payment_intent } = await stripe.charges.retrieve(id, { expand: ["payment_intent"] });
			return payment_intent ? read(intentSchema, payment_intent) : undefined;
		} catch (error) {
			if (failureOf(error)?.code === "resource_missing") return undefined;
			throw error;
		}
	},

	changeAmount: async (id: string, amount_cents: number): Promise<Intent> =>
		read(intentSchema, await stripe.paymentIntents.update(id, { amount: amount_cents })),

	/**
	 * Makes sure that nobody pays this intent any more, or answers with what became of it instead; undefined when Stripe
	 * does not know it. No fixed idempotency key: Stripe would replay yesterday's refusal, and cancelling twice does no
	 * harm.
	 */
	cancel: async (id: string): Promise<Intent | undefined> => {
		try {
			return read(intentSchema, await stripe.paymentIntents.cancel(id, { cancellation_reason: "abandoned" }, hurried));
		} catch (error) {
			const code = failureOf(error)?.code;
			if (code === "resource_missing") return undefined;
			if (code !== "payment_intent_unexpected_state") throw error;
			return read(intentSchema, await stripe.paymentIntents.retrieve(id, undefined, hurried));
		}
	},
});
