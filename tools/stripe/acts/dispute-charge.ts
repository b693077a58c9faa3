import type { Context } from "../context.ts";
import { noSuch } from "../http/failure.ts";
import { newId } from "../state/ids.ts";

export interface DisputeRequest {
	charge: string;
	reason: string;
	/** `needs_response` opens it, `won` and `lost` close it. */
	status: "needs_response" | "won" | "lost";
}

/** A cardholder's bank takes a payment back, or decides about it. While it lasts the charge cannot be refunded. */
export const disputeCharge = (context: Context, { charge: id, reason, status }: DisputeRequest): { id: string } => {
	const charge = context.tables.charges.get(id);
	if (!charge) throw noSuch("charge", id);
	context.tables.charges.put({ ...charge, disputed: status !== "won" });
	const dispute = {
		id: newId("du"),
		object: "dispute",
		amount: charge.amount,
		charge: charge.id,
		created: context.now(),
		currency: charge.currency,
		payment_intent: charge.payment_intent,
		reason,
		status,
	};
	context.webhooks.emit(
		`charge.dispute.${status === "needs_response" ? "created" : "closed"}`,
		dispute,
		context.request,
	);
	return { id: dispute.id };
};
