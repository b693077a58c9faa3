import { decimalAmount } from "@harborsmith/domain/money";
import type Stripe from "stripe";
import { z } from "zod";
import type { Context } from "../context.ts";
import { invalidRequest, noSuch } from "../http/failure.ts";
import { expandable, flag, integer, mergeMetadata, metadata } from "../http/parameters.ts";
import { paymentIntent } from "../objects/payment-intent.ts";
import { confirmIntent } from "./confirm-intent.ts";
import { announceIntent } from "./intent-state.ts";
import { resolvePaymentMethod } from "./resolve-payment-method.ts";

export const createParameters = z.strictObject({
	...expandable,
	amount: integer(),
	currency: z.string().length(3),
	automatic_payment_methods: z
		.strictObject({ enabled: flag(), allow_redirects: z.enum(["always", "never"]).optional() })
		.optional(),
	payment_method_types: z.array(z.string()).optional(),
	capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(),
	confirm: flag().optional(),
	customer: z.string().optional(),
	description: z.string().optional(),
	metadata: metadata().optional(),
	off_session: flag().optional(),
	payment_method: z.string().optional(),
	receipt_email: z.string().optional(),
	return_url: z.url().optional(),
	setup_future_usage: z.enum(["off_session", "on_session"]).optional(),
	statement_descriptor_suffix: z.string().max(22).optional(),
	transfer_group: z.string().optional(),
	use_stripe_sdk: flag().optional(),
});

/** A few of docs.stripe.com/currencies; half a unit of every other. */
const smallest: Record<string, number> = { gbp: 30, mxn: 1000, jpy: 50, sek: 300, nok: 300, dkk: 250, huf: 17_500 };
const largest = 99_999_999;

/** @throws `amount_too_small` or `amount_too_large` */
export const requireAmount = (amount: number, currency: string): void => {
	const least = smallest[currency.toLowerCase()] ?? 50;
	if (amount < least) {
		const said =
			currency.toLowerCase() === "usd" ? "$0.50 usd" : `${decimalAmount(least, currency)} ${currency.toLowerCase()}`;
		throw invalidRequest(`Amount must be at least ${said}`, { code: "amount_too_small", param: "amount" });
	}
	if (amount > largest) {
		throw invalidRequest("Amount must be no more than $999,999.99", { code: "amount_too_large", param: "amount" });
	}
};

/** Makes an intent and, with `confirm`, charges it at once. */
export const createIntent = (context: Context, wish: z.output<typeof createParameters>): Stripe.PaymentIntent => {
	requireAmount(wish.amount, wish.currency);
	if (wish.customer && !context.tables.customers.get(wish.customer)) throw noSuch("customer", wish.customer);
	const made = paymentIntent({
		amount: wish.amount,
		currency: wish.currency.toLowerCase(),
		automatic_payment_methods: wish.automatic_payment_methods
			? { allow_redirects: "always", ...wish.automatic_payment_methods }
			: { enabled: !wish.payment_method_types, allow_redirects: "always" },
		payment_method_types: wish.payment_method_types ?? ["card"],
		capture_method: wish.capture_method ?? "automatic_async",
		customer: wish.customer ?? null,
		description: wish.description ?? null,
		metadata: mergeMetadata({}, wish.metadata),
		receipt_email: wish.receipt_email ?? null,
		setup_future_usage: wish.setup_future_usage ?? null,
		statement_descriptor_suffix: wish.statement_descriptor_suffix ?? null,
		transfer_group: wish.transfer_group ?? null,
		created: context.now(),
	});
	if (wish.payment_method) {
		made.payment_method = resolvePaymentMethod(context, wish.payment_method).method.id;
		made.status = "requires_confirmation";
	}
	announceIntent(context, made, "payment_intent.created");
	return wish.confirm ? confirmIntent(context, made, wish) : made;
};
