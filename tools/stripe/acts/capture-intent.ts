import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { invalidRequest, noSuch } from "../http/failure.ts";
import { newId } from "../state/ids.ts";
import { announceIntent, requireStatus } from "./intent-state.ts";

/** Takes the money of a card hold, wholly or in part; the rest is released. */
export const captureIntent = (
	context: Context,
	intent: Stripe.PaymentIntent,
	amount = intent.amount_capturable,
): Stripe.PaymentIntent => {
	requireStatus(intent, "capture", ["requires_capture"]);
	if (amount > intent.amount_capturable || amount < 1) {
		throw invalidRequest(
			`The amount to capture must be between 1 and the capturable amount of ${intent.amount_capturable}.`,
			{ code: "amount_too_large", param: "amount_to_capture" },
		);
	}
	const held = context.tables.charges.get(String(intent.latest_charge));
	if (!held) throw noSuch("charge", String(intent.latest_charge));
	const captured: Stripe.Charge = {
		...held,
		captured: true,
		amount_captured: amount,
		amount_refunded: held.amount - amount,
		balance_transaction: newId("txn"),
	};
	context.tables.charges.put(captured);
	context.webhooks.emit("charge.captured", captured, context.request);
	const after: Stripe.PaymentIntent = { ...intent, status: "succeeded", amount_capturable: 0, amount_received: amount };
	return announceIntent(context, after, "payment_intent.succeeded");
};
