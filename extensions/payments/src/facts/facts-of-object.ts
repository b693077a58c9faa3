import { guestPurposes } from "@harborsmith/domain/vocabulary";
import { z } from "zod";
import type { Charge, Dispute, Intent, Refund } from "../provider/schemas.ts";
import type { DeclinedFact, DisputeFact, Fact, PaidFact, RefundFact } from "./facts.ts";

/** Metadata is ours: `createIntents` writes it. Payments for other things carry another purpose. */
const purposes = z.enum(guestPurposes);

const purposeOf = ({ purpose }: Record<string, string>) => purposes.safeParse(purpose).data;

/** Which booking of ours, and which charge of it, an object names. */
const namedBy = (metadata: Record<string, string>) => ({
	booking: z.uuid().safeParse(metadata.booking).data,
	asked: z.uuid().safeParse(metadata.charge).data,
});

/** The payment that a succeeded intent stands for. Its own date is that of the form, so somebody has to say when: `at`. */
export const paidByIntent = (intent: Intent, at: Date): PaidFact | undefined => {
	const purpose = purposeOf(intent.metadata);
	if (intent.status !== "succeeded" || !intent.latest_charge || !purpose) return undefined;
	return {
		kind: "paid",
		purpose,
		intent: intent.id,
		...namedBy(intent.metadata),
		charge: intent.latest_charge,
		amount_cents: intent.amount_received,
		currency: intent.currency,
		at,
	};
};

/** The same payment, as its charge tells it. A mere card hold is none. */
export const paidByCharge = (charge: Charge): PaidFact | undefined => {
	const purpose = purposeOf(charge.metadata);
	if (charge.status !== "succeeded" || !charge.captured || !charge.payment_intent || !purpose) return undefined;
	return {
		kind: "paid",
		purpose,
		intent: charge.payment_intent,
		...namedBy(charge.metadata),
		charge: charge.id,
		amount_cents: charge.amount_captured,
		currency: charge.currency,
		at: charge.created,
	};
};

/** The attempt that an intent says has failed last. */
export const declinedByIntent = (intent: Intent, at: Date): DeclinedFact | undefined => {
	const error = intent.last_payment_error;
	const purpose = purposeOf(intent.metadata);
	if (!error || !purpose) return undefined;
	return {
		kind: "declined",
		purpose,
		intent: intent.id,
		...namedBy(intent.metadata),
		attempt: error.charge ?? `${intent.id}:${error.payment_method?.id ?? "unknown"}`,
		amount_cents: intent.amount,
		currency: intent.currency,
		reason: error.decline_code ?? error.code ?? error.message ?? "declined",
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
	...namedBy(refund.metadata),
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
	asked: undefined,
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
