import type Stripe from "stripe";
import { read } from "./read.ts";
import { type Refund, refundSchema } from "./schemas.ts";

export interface NewRefund {
	payment_intent: string;
	/** Everything that is left of the payment when absent. */
	amount_cents?: number | undefined;
	metadata: Record<string, string>;
	idempotency_key: string;
}

export const createRefunds = (stripe: Stripe) => ({
	create: async (wish: NewRefund): Promise<Refund> =>
		read(
			refundSchema,
			await stripe.refunds.create(
				{
					payment_intent: wish.payment_intent,
					...(wish.amount_cents === undefined ? {} : { amount: wish.amount_cents }),
					reason: "requested_by_customer",
					metadata: wish.metadata,
				},
				{ idempotencyKey: wish.idempotency_key },
			),
		),

	retrieve: async (id: string): Promise<Refund> => read(refundSchema, await stripe.refunds.retrieve(id)),

	/** Every refund of an intent, newest first. */
	ofIntent: async (payment_intent: string): Promise<Refund[]> => {
		const { data } = await stripe.refunds.list({ payment_intent, limit: 100 });
		return data.map((refund) => read(refundSchema, refund));
	},
});
