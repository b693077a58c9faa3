import type Stripe from "stripe";
import type { Behaviour } from "../cards/behaviours.ts";
import type { Journal, Table } from "./journal.ts";

export interface StoredEvent {
	id: string;
	object: "event";
	api_version: string;
	created: number;
	data: { object: unknown; previous_attributes?: Record<string, unknown> };
	livemode: false;
	pending_webhooks: number;
	request: { id: string | null; idempotency_key: string | null };
	type: string;
}

/** How far an event has come on its way to the webhook. */
export interface Delivery {
	/** Id of the event. */
	id: string;
	attempts: number;
	/** Status of the last answer; 0 when nobody answered. */
	last_status: number | null;
	delivered: boolean;
}

export interface SavedReply {
	/** The caller's idempotency key. */
	id: string;
	fingerprint: string;
	request_id: string;
	status: number;
	body: unknown;
}

/** What a payment method does when it is charged. The card number itself is never kept. */
export interface CardBehaviour {
	/** Id of the payment method. */
	id: string;
	behaviour: Behaviour;
}

export interface Tables {
	payment_intents: Table<Stripe.PaymentIntent>;
	charges: Table<Stripe.Charge>;
	refunds: Table<Stripe.Refund>;
	customers: Table<Stripe.Customer>;
	payment_methods: Table<Stripe.PaymentMethod>;
	events: Table<StoredEvent>;
	deliveries: Table<Delivery>;
	replies: Table<SavedReply>;
	behaviours: Table<CardBehaviour>;
}

export const openTables = (journal: Journal): Tables => ({
	payment_intents: journal.table("payment_intents"),
	charges: journal.table("charges"),
	refunds: journal.table("refunds"),
	customers: journal.table("customers"),
	payment_methods: journal.table("payment_methods"),
	events: journal.table("events"),
	deliveries: journal.table("deliveries"),
	replies: journal.table("replies"),
	behaviours: journal.table("behaviours"),
});
