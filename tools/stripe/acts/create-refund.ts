import { decimalAmount } from "@harborsmith/domain/money";
import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { invalidRequest, noSuch, StripeFailure } from "../http/failure.ts";
import { refund } from "../objects/refund.ts";
import { findIntent } from "./intent-state.ts";

export interface RefundRequest {
	payment_intent?: string | undefined;
	charge?: string | undefined;
	amount?: number | undefined;
	reason?: Stripe.Refund.Reason | undefined;
	metadata?: Record<string, string> | undefined;
}

const slowness = 1500;
const inDollars = (cents: number, { currency }: Stripe.Charge): string => `$${decimalAmount(cents, currency)}`;

const chargeOf = (context: Context, wish: RefundRequest): Stripe.Charge => {
	if (!wish.charge && !wish.payment_intent) {
		throw invalidRequest("One of the following params should be provided for this request: payment_intent or charge.");
	}
	const id = wish.charge ?? findIntent(context, wish.payment_intent ?? "").latest_charge;
	const found = typeof id === "string" ? context.tables.charges.get(id) : undefined;
	if (found?.captured) return found;
	if (!found && wish.charge) throw noSuch("charge", wish.charge);
	throw invalidRequest(
		`This PaymentIntent (${wish.payment_intent ?? found?.payment_intent}) does not have a successful charge to refund.`,
	);
};

const remaining = (charge: Stripe.Charge): number => charge.amount - charge.amount_refunded;

/** A refund that takes its time ends later, well or badly, as Stripe's two test cards for it do. */
const finishLater = (context: Context, id: string, ending: "pending" | "fails"): void =>
	context.later(slowness, () => {
		const pending = context.tables.refunds.get(id);
		if (!pending) return;
		const after: Stripe.Refund =
			ending === "pending"
				? { ...pending, status: "succeeded" }
				: { ...pending, status: "failed", failure_reason: "expired_or_canceled_card" };
		context.tables.refunds.put(after);
		const charge = context.tables.charges.get(String(pending.charge));
		if (ending === "fails" && charge) {
			context.tables.charges.put({
				...charge,
				amount_refunded: charge.amount_refunded - pending.amount,
				refunded: false,
			});
		}
		context.webhooks.emit("refund.updated", after, context.request);
		if (ending === "fails") context.webhooks.emit("refund.failed", after, context.request);
	});

/** @throws `charge_disputed`, `charge_already_refunded`, or the sentence about an amount above what is left */
export const createRefund = (context: Context, wish: RefundRequest): Stripe.Refund => {
	const charge = chargeOf(context, wish);
	if (charge.disputed) {
		const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
		throw new StripeFailure(400, { type: "invalid_request_error", code: "charge_disputed", message }, true);
	}
	const left = remaining(charge);
	if (left === 0) {
		const message = `Charge ${charge.id} has already been refunded.`;
		throw new StripeFailure(400, { type: "invalid_request_error", code: "charge_already_refunded", message }, true);
	}
	const amount = wish.amount ?? left;
	if (amount > left) {
		const message = `Refund amount (${inDollars(amount, charge)}) is greater than unrefunded amount on charge (${inDollars(left, charge)})`;
		throw new StripeFailure(400, { type: "invalid_request_error", message, param: "amount" }, true);
	}
	const behaviour = context.tables.behaviours.get(charge.payment_method ?? "")?.behaviour;
	const ending = behaviour?.kind === "succeeds" ? behaviour.refund : undefined;
	const made = refund({
		charge,
		amount,
		status: ending === "pending" ? "pending" : "succeeded",
		reason: wish.reason ?? null,
		metadata: wish.metadata ?? {},
		now: context.now(),
	});
	context.tables.refunds.put(made);
	const amount_refunded = charge.amount_refunded + amount;
	const after = { ...charge, amount_refunded, refunded: amount_refunded === charge.amount };
	context.tables.charges.put(after);
	context.webhooks.emit("refund.created", made, context.request);
	context.webhooks.emit("charge.refunded", after, context.request);
	if (ending) finishLater(context, made.id, ending);
	return made;
};
