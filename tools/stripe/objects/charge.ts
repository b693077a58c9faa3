import type Stripe from "stripe";
import { declines } from "../cards/behaviours.ts";
import { newId } from "../state/ids.ts";

const sevenDays = 7 * 24 * 3600;

const methodDetails = (
	method: Stripe.PaymentMethod,
	amount: number,
	now: number,
	hold: boolean,
): Stripe.Charge.PaymentMethodDetails => {
	if (!method.card) return { type: method.type };
	return {
		type: "card",
		card: {
			amount_authorized: amount,
			authorization_code: null,
			brand: method.card.brand,
			...(hold ? { capture_before: now + sevenDays } : {}),
			checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
			country: method.card.country,
			electronic_commerce_indicator: null,
			exp_month: method.card.exp_month,
			exp_year: method.card.exp_year,
			extended_authorization: { status: "disabled" },
			fingerprint: method.card.fingerprint ?? null,
			funding: method.card.funding,
			incremental_authorization: { status: "unavailable" },
			installments: null,
			last4: method.card.last4,
			mandate: null,
			multicapture: { status: "unavailable" },
			network: method.card.brand,
			network_token: { used: false },
			network_transaction_id: null,
			overcapture: { maximum_amount_capturable: amount, status: "unavailable" },
			regulated_status: null,
			three_d_secure: null,
			transaction_link_id: null,
			wallet: null,
		},
	};
};

export interface NewCharge {
	intent: Stripe.PaymentIntent;
	method: Stripe.PaymentMethod;
	status: Stripe.Charge.Status;
	failure?: keyof typeof declines;
	now: number;
}

/** The charge of one attempt to pay an intent. */
export const charge = ({ intent, method, status, failure, now }: NewCharge): Stripe.Charge => {
	const declined = failure ? declines[failure] : null;
	const hold = intent.capture_method === "manual";
	const captured = status === "succeeded" && !hold;
	return {
		id: newId("ch"),
		object: "charge",
		amount: intent.amount,
		amount_captured: captured ? intent.amount : 0,
		amount_refunded: 0,
		application: null,
		application_fee: null,
		application_fee_amount: null,
		balance_transaction: captured ? newId("txn") : null,
		billing_details: method.billing_details,
		calculated_statement_descriptor: "HARBORSMITH DEMO",
		captured,
		created: now,
		currency: intent.currency,
		customer: intent.customer,
		description: intent.description,
		disputed: false,
		failure_balance_transaction: null,
		failure_code: declined?.code ?? null,
		failure_message: declined?.message ?? null,
		fraud_details: {},
		livemode: false,
		metadata: { ...intent.metadata },
		on_behalf_of: null,
		outcome: {
			advice_code: null,
			network_advice_code: null,
			network_decline_code: null,
			network_status: declined ? "declined_by_network" : "approved_by_network",
			reason: declined?.decline_code ?? null,
			seller_message: declined ? "The bank did not return any further details with this decline." : "Payment complete.",
			type: declined ? "issuer_declined" : "authorized",
		},
		paid: status === "succeeded",
		payment_intent: intent.id,
		payment_method: method.id,
		payment_method_details: methodDetails(method, intent.amount, now, hold),
		receipt_email: intent.receipt_email,
		receipt_number: null,
		receipt_url: null,
		refunded: false,
		review: null,
		shipping: null,
		source: null,
		source_transfer: null,
		statement_descriptor: null,
		statement_descriptor_suffix: intent.statement_descriptor_suffix,
		status,
		transfer_data: null,
		transfer_group: intent.transfer_group,
	};
};
