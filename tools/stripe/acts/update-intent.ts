import type Stripe from "stripe";
import { z } from "zod";
import type { Context } from "../context.ts";
import { noSuch } from "../http/failure.ts";
import { expandable, integer, mergeMetadata, metadata } from "../http/parameters.ts";
import { requireAmount } from "./create-intent.ts";
import { requireStatus } from "./intent-state.ts";
import { resolvePaymentMethod } from "./resolve-payment-method.ts";

export const updateParameters = z.strictObject({
	...expandable,
	amount: integer().optional(),
	customer: z.string().optional(),
	description: z.string().optional(),
	metadata: metadata().optional(),
	payment_method: z.string().optional(),
	receipt_email: z.string().optional(),
	transfer_group: z.string().optional(),
});

/** Changes an intent. The amount may change only while nothing has been paid. */
export const updateIntent = (
	context: Context,
	intent: Stripe.PaymentIntent,
	wish: z.output<typeof updateParameters>,
): Stripe.PaymentIntent => {
	if (wish.amount !== undefined || wish.payment_method) {
		requireStatus(intent, "update", ["requires_payment_method", "requires_confirmation", "requires_action"]);
	}
	if (wish.amount !== undefined) requireAmount(wish.amount, intent.currency);
	if (wish.customer && !context.tables.customers.get(wish.customer)) throw noSuch("customer", wish.customer);
	const method = wish.payment_method ? resolvePaymentMethod(context, wish.payment_method).method.id : undefined;
	return context.tables.payment_intents.put({
		...intent,
		amount: wish.amount ?? intent.amount,
		customer: wish.customer ?? intent.customer,
		description: wish.description ?? intent.description,
		metadata: mergeMetadata(intent.metadata, wish.metadata),
		receipt_email: wish.receipt_email ?? intent.receipt_email,
		transfer_group: wish.transfer_group ?? intent.transfer_group,
		...(method ? { payment_method: method, status: "requires_confirmation" as const } : {}),
	});
};
