import type Stripe from "stripe";
import type { TestCard } from "../cards/test-cards.ts";
import { newId } from "../state/ids.ts";

export interface CardDetails {
	exp_month: number;
	exp_year: number;
	billing_details?: Partial<Stripe.PaymentMethod.BillingDetails>;
}

const nobody: Stripe.PaymentMethod.BillingDetails = {
	address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
	email: null,
	name: null,
	phone: null,
	tax_id: null,
};

const common = (now: number, billing: CardDetails["billing_details"]) => ({
	id: newId("pm"),
	object: "payment_method" as const,
	allow_redisplay: "unspecified" as const,
	billing_details: { ...nobody, ...billing },
	created: now,
	customer: null,
	customer_account: null,
	livemode: false,
	metadata: {},
});

export const cardPaymentMethod = (card: TestCard, details: CardDetails, now: number): Stripe.PaymentMethod => ({
	...common(now, details.billing_details),
	type: "card",
	card: {
		brand: card.brand,
		checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "unchecked" },
		country: "US",
		display_brand: card.brand,
		exp_month: details.exp_month,
		exp_year: details.exp_year,
		fingerprint: `demo${card.number.slice(-12)}`,
		funding: card.funding,
		generated_from: null,
		last4: card.number.slice(-4),
		networks: { available: [card.brand], preferred: null },
		regulated_status: null,
		three_d_secure_usage: { supported: true },
		wallet: null,
	},
});

export const bankPaymentMethod = (now: number): Stripe.PaymentMethod => ({
	...common(now, undefined),
	type: "us_bank_account",
	us_bank_account: {
		account_holder_type: "individual",
		account_type: "checking",
		bank_name: "STRIPE TEST BANK",
		financial_connections_account: null,
		fingerprint: "demoBankAccount1",
		last4: "6789",
		networks: { preferred: "ach", supported: ["ach"] },
		routing_number: "110000000",
		status_details: null,
	},
});
