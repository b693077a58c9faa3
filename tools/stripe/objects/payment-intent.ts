import type Stripe from "stripe";
import { newId, randomText } from "../state/ids.ts";

export interface NewPaymentIntent {
	amount: number;
	currency: string;
	automatic_payment_methods: Stripe.PaymentIntent.AutomaticPaymentMethods | null;
	payment_method_types: string[];
	capture_method: Stripe.PaymentIntent.CaptureMethod;
	customer: string | null;
	description: string | null;
	metadata: Record<string, string>;
	receipt_email: string | null;
	setup_future_usage: Stripe.PaymentIntent.SetupFutureUsage | null;
	statement_descriptor_suffix: string | null;
	transfer_group: string | null;
	created: number;
}

/** A new intent, in the shape of Stripe's published example. */
export const paymentIntent = (wanted: NewPaymentIntent): Stripe.PaymentIntent => {
	const id = newId("pi");
	return {
		id,
		object: "payment_intent",
		allowed_payment_method_types: null,
		amount: wanted.amount,
		amount_capturable: 0,
		amount_details: { tip: {} },
		amount_received: 0,
		application: null,
		application_fee_amount: null,
		automatic_payment_methods: wanted.automatic_payment_methods,
		canceled_at: null,
		cancellation_reason: null,
		capture_method: wanted.capture_method,
		client_secret: `${id}_secret_${randomText(25)}`,
		confirmation_method: "automatic",
		created: wanted.created,
		currency: wanted.currency,
		customer: wanted.customer,
		customer_account: null,
		description: wanted.description,
		excluded_payment_method_types: null,
		last_payment_error: null,
		latest_charge: null,
		livemode: false,
		managed_payments: null,
		metadata: wanted.metadata,
		next_action: null,
		on_behalf_of: null,
		payment_method: null,
		payment_method_configuration_details: null,
		payment_method_options: {},
		payment_method_types: wanted.payment_method_types,
		payment_record: null,
		processing: null,
		receipt_email: wanted.receipt_email,
		review: null,
		setup_future_usage: wanted.setup_future_usage,
		shipping: null,
		source: null,
		statement_descriptor: null,
		statement_descriptor_suffix: wanted.statement_descriptor_suffix,
		status: "requires_payment_method",
		transfer_data: null,
		transfer_group: wanted.transfer_group,
	};
};

const hidden = [
	"application",
	"application_fee_amount",
	"amount_capturable",
	"amount_received",
	"customer",
	"customer_account",
	"latest_charge",
	"metadata",
	"on_behalf_of",
	"payment_record",
	"review",
	"statement_descriptor",
	"statement_descriptor_suffix",
	"transfer_data",
	"transfer_group",
];

/** What a browser with the publishable key and the client secret may see. */
export const publicPaymentIntent = (intent: Stripe.PaymentIntent): Record<string, unknown> =>
	Object.fromEntries(Object.entries(intent).filter(([name]) => !hidden.includes(name)));
