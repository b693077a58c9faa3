import type Stripe from "stripe";
import type { Behaviour } from "../cards/behaviours.ts";
import { cardByToken, testBankAccounts } from "../cards/test-cards.ts";
import type { Context } from "../context.ts";
import { noSuch } from "../http/failure.ts";
import { bankPaymentMethod, cardPaymentMethod } from "../objects/payment-method.ts";

export interface ResolvedMethod {
	method: Stripe.PaymentMethod;
	behaviour: Behaviour;
}

/** Keeps a payment method together with what it does when it is charged. */
export const storePaymentMethod = (
	context: Context,
	method: Stripe.PaymentMethod,
	behaviour: Behaviour,
): ResolvedMethod => {
	context.tables.payment_methods.put(method);
	context.tables.behaviours.put({ id: method.id, behaviour });
	return { method, behaviour };
};

/** The payment method behind an id, or a new one behind a test token such as `pm_card_visa`. */
export const resolvePaymentMethod = (context: Context, id: string): ResolvedMethod => {
	const method = context.tables.payment_methods.get(id);
	const known = context.tables.behaviours.get(id);
	if (method && known) return { method, behaviour: known.behaviour };
	const now = context.now();
	const card = cardByToken(id);
	if (card) {
		const details = { exp_month: 12, exp_year: new Date(now * 1000).getUTCFullYear() + 3 };
		return storePaymentMethod(context, cardPaymentMethod(card, details, now), card.behaviour);
	}
	const bank = testBankAccounts[id];
	if (bank) return storePaymentMethod(context, bankPaymentMethod(now), bank);
	throw noSuch("PaymentMethod", id, "payment_method");
};
