import type Stripe from "stripe";
import { z } from "zod";
import { resolvePaymentMethod, storePaymentMethod } from "../acts/resolve-payment-method.ts";
import { passesLuhn } from "../cards/luhn.ts";
import { cardByNumber, cardByToken } from "../cards/test-cards.ts";
import type { Context } from "../context.ts";
import { invalidRequest, noSuch, StripeFailure } from "../http/failure.ts";
import { listParameters, page } from "../http/list.ts";
import { expandable, integer, readParameters } from "../http/parameters.ts";
import type { Route } from "../http/router.ts";
import { cardPaymentMethod } from "../objects/payment-method.ts";

const url = "/v1/payment_methods";

const card = z.strictObject({
	number: z.string().optional(),
	exp_month: integer(1).pipe(z.int().max(12)).optional(),
	exp_year: integer(0).optional(),
	cvc: z.string().optional(),
	token: z.string().optional(),
});

export const paymentMethodData = z.strictObject({
	...expandable,
	key: z.string().optional(),
	type: z.literal("card"),
	card,
	allow_redisplay: z.string().optional(),
	billing_details: z
		.strictObject({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
		.optional(),
});

const cardError = (code: string, message: string, param: string): StripeFailure =>
	new StripeFailure(402, { type: "card_error", code, message, param });

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

const checkedCard = (wish: z.output<typeof card>, now: Date) => {
	const number = (wish.number ?? "").replace(/\s/g, "");
	if (!/^\d+$/.test(number)) throw cardError("invalid_number", "Your card number is invalid.", "number");
	if (!passesLuhn(number)) throw cardError("incorrect_number", "Your card number is incorrect.", "number");
	const known = cardByNumber(number);
	if (!known) {
		const message = "Your card was declined. This is a demo: only Stripe's test card numbers work here.";
		throw cardError("card_declined", message, "number");
	}
	const year = fullYear(wish.exp_year ?? 0);
	const month = wish.exp_month ?? 0;
	if (month < 1) throw cardError("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month");
	const lastDay = Date.UTC(year, month, 1);
	if (lastDay <= now.getTime() || year > now.getUTCFullYear() + 50) {
		throw cardError("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year");
	}
	const digits = known.brand === "amex" ? 4 : 3;
	if (wish.cvc !== undefined && !new RegExp(`^\\d{${digits}}$`).test(wish.cvc)) {
		throw cardError("invalid_cvc", "Your card's security code is invalid.", "cvc");
	}
	return { known, exp_month: month, exp_year: year };
};

/** A payment method from a test card number or a test token. @throws StripeFailure 402 for a card nobody could have */
export const makePaymentMethod = (context: Context, wish: z.output<typeof paymentMethodData>): Stripe.PaymentMethod => {
	const now = context.now();
	if (wish.card.token) {
		const known = cardByToken(wish.card.token);
		if (!known) throw noSuch("token", wish.card.token, "card[token]");
		return storePaymentMethod(
			context,
			cardPaymentMethod(known, { exp_month: 12, exp_year: 2034 }, now),
			known.behaviour,
		).method;
	}
	const { known, exp_month, exp_year } = checkedCard(wish.card, new Date(now * 1000));
	const details = { exp_month, exp_year, billing_details: wish.billing_details ?? {} };
	return storePaymentMethod(context, cardPaymentMethod(known, details, now), known.behaviour).method;
};

export const paymentMethodRoutes: Route[] = [
	{
		method: "POST",
		path: url,
		publishable: true,
		run: ({ context, parameters }) => makePaymentMethod(context, readParameters(paymentMethodData, parameters)),
	},
	{
		method: "GET",
		path: url,
		run: ({ context, parameters }) => {
			const shape = z.strictObject({
				...expandable,
				...listParameters,
				customer: z.string().optional(),
				type: z.string().optional(),
			});
			const wish = readParameters(shape, parameters);
			const rows = context.tables.payment_methods.all();
			return page(
				url,
				rows.filter((row) => !wish.customer || row.customer === wish.customer),
				wish,
			);
		},
	},
	{ method: "GET", path: `${url}/:id`, run: ({ context, ids: [id = ""] }) => resolvePaymentMethod(context, id).method },
	{
		method: "POST",
		path: `${url}/:id/attach`,
		run: ({ context, ids: [id = ""], parameters }) => {
			const { customer } = readParameters(z.strictObject({ ...expandable, customer: z.string() }), parameters);
			if (!context.tables.customers.get(customer)) throw noSuch("customer", customer);
			const { method } = resolvePaymentMethod(context, id);
			if (method.customer && method.customer !== customer) {
				throw invalidRequest("The payment method you provided has already been attached to a customer.");
			}
			return context.tables.payment_methods.put({ ...method, customer });
		},
	},
];
