import type Stripe from "stripe";
import { newId, randomText } from "../state/ids.ts";

export interface CustomerFields {
	description?: string | undefined;
	email?: string | undefined;
	name?: string | undefined;
	phone?: string | undefined;
	metadata: Record<string, string>;
}

export const customer = (fields: CustomerFields, now: number): Stripe.Customer => {
	const id = newId("cus");
	return {
		id,
		object: "customer",
		address: null,
		balance: 0,
		created: now,
		currency: null,
		default_source: null,
		delinquent: false,
		description: fields.description ?? null,
		discount: null,
		email: fields.email ?? null,
		invoice_prefix: randomText(8).toUpperCase(),
		invoice_settings: {
			custom_fields: null,
			default_payment_method: null,
			footer: null,
			rendering_options: null,
		},
		livemode: false,
		metadata: fields.metadata,
		name: fields.name ?? null,
		next_invoice_sequence: 1,
		phone: fields.phone ?? null,
		preferred_locales: [],
		shipping: null,
		tax_exempt: "none",
		test_clock: null,
	};
};
