import { z } from "zod";
import type { Charge, Dispute, Intent, Refund } from "../provider/schemas.ts";
import type { DeclinedFact, DisputeFact, Fact, PaidFact, RefundFact } from "./facts.ts";

/** Metadata is ours: `createIntents` writes it. Payments for other things carry another purpose. */
const fare = new Set(["fare", "balance"]);

const bookingOf = (metadata: Record<string, string>): string | undefined => z.uuid().safeParse(metadata.booking).data;

const isFare = (metadata: Record<string, string>): boolean =>
	metadata.purpose !== undefined && fare.has(metadata.purpose);

/** The payment that a succeeded intent stands for. Its own date is that of the form, so somebody has to say when: `at`. */
export const paidByIntent = (intent: Intent, at: Date): PaidFact | undefined => {
	if (intent.status !== "succeeded" || !intent.latest_charge || !isFare(intent.metadata)) return undefined;
	return {
		kind: "paid",
		intent: intent.id,
		booking: bookingOf(intent.metadata),
		charge: intent.latest_charge,
		amount_cents: intent.amount_received,
		currency: intent.currency,
		at,
	};
};

/** The same payment, as its charge tells it. A mere card hold is none. */
export const paidByCharge = (charge: Charge): PaidFact | undefined => {
	if (charge.status !== "succeeded" || !charge.captured || !charge.payment_intent || !isFare(charge.metadata)) {
		return undefined;
	}
	return {
		kind: "paid",
		intent: charge.payment_intent,
		booking: bookingOf(charge.metadata),
		charge: charge.id,
		amount_cents: charge.amount_captured,
		currency: charge.currency,
		at: charge.created,
	};
};

/** The attempt that an intent says has failed last. */
export const declinedByIntent = (intent: Intent, at: Date): DeclinedFact | undefined => {
	const error = intent.last_payment_error;
	if (!error || !isFare(intent.metadata)) return undefined;
	return {
		kind: "declined",
		intent: intent.id,
		booking: bookingOf(intent.metadata),
		attempt: error.charge ?? `${intent.id}:${error.payment_method?.id ?? "unknown"}`,
		amount_cents: intent.amount,
		currency: intent.currency,
		reason: error.message ?? error.code ?? "The payment failed.",
		at,
	};
};

const refundStatus = (status: string | null | undefined): RefundFact["status"] => {
	if (status === "succeeded") return "succeeded";
	return status === "failed" || status === "canceled" ? "failed" : "pending";
};

export const refundFact = (refund: Refund, at = refund.created): Fact => ({
	kind: "refund",
	refund: refund.id,
	intent: refund.payment_intent ?? undefined,
	charge: refund.charge ?? undefined,
	booking: bookingOf(refund.metadata),
	amount_cents: refund.amount,
	currency: refund.currency,
	status: refundStatus(refund.status),
	reason: refund.failure_reason ?? null,
	key: refund.metadata.key,
	at,
});

/** What a dispute says at its beginning and at its end; between the two it only collects papers. */
export const disputeFact = (dispute: Dispute, at: Date): Fact => ({
	kind: "dispute",
	dispute: dispute.id,
	intent: dispute.payment_intent ?? undefined,
	charge: dispute.charge ?? undefined,
	booking: undefined,
	amount_cents: dispute.amount,
	currency: dispute.currency,
	stage: disputeStage(dispute.status),
	reason: dispute.reason ?? null,
	at,
});

const disputeStage = (status: string): DisputeFact["stage"] => {
	if (status === "won" || status === "lost") return status;
	return status === "warning_closed" || status === "prevented" ? "closed" : "opened";
};
