import type Stripe from "stripe";
import { newId } from "../state/ids.ts";

export interface NewRefund {
	charge: Stripe.Charge;
	amount: number;
	status: "succeeded" | "pending";
	reason: Stripe.Refund.Reason | null;
	metadata: Record<string, string>;
	now: number;
}

export const refund = ({ charge, amount, status, reason, metadata, now }: NewRefund): Stripe.Refund => ({
	id: newId("re"),
	object: "refund",
	amount,
	balance_transaction: status === "succeeded" ? newId("txn") : null,
	charge: charge.id,
	created: now,
	currency: charge.currency,
	customer: null,
	customer_account: null,
	destination_details: {
		type: "card",
		card: { type: "refund", reference_status: "pending", reference_type: "acquirer_reference_number" },
	},
	metadata,
	payment_intent: charge.payment_intent,
	payment_method: null,
	reason,
	receipt_number: null,
	source_transfer_reversal: null,
	status,
	transfer_reversal: null,
});
