import { charterError } from "@harborsmith/kit";
import type { PaymentsContext } from "../context/payments-context.ts";
import { refundFact } from "../facts/facts-of-object.ts";
import { type BookingRow, lockBooking, readBooking } from "../ledger/booking-row.ts";
import { inTransaction } from "../ledger/in-transaction.ts";
import { leftToRefund } from "../ledger/left-to-refund.ts";
import type { Intent, Refund } from "../provider/schemas.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { closeRefund, type RefundEnd } from "./close-refund.ts";
import { makeRefund } from "./make-refund.ts";
import { isDead, planRefund } from "./plan-refund.ts";
import { readEffect, writeEffect } from "./refund-effect.ts";
import type { RefundTask } from "./refund-task.ts";

export interface Refunded {
	/** Stripe's id; null when it had nothing left of this payment. */
	refund: string | null;
	status: string;
	amount_cents: number;
	/** What people still have to give back. */
	by_hand_cents: number;
	/** Whether this call, or an earlier one, made it. */
	repeated: boolean;
}

/** Intents of a booking bear its name, except those that other programs made and that were brought in with their charge. */
const isInLedger = async ({ database }: PaymentsContext, { id }: BookingRow, { latest_charge }: Intent) => {
	if (!latest_charge) return false;
	const charge = { booking: id, kind: "charge", provider: "stripe", provider_id: latest_charge };
	return (await database("payments").select("id").where(charge).first()) !== undefined;
};

/** Whoever calls may refund only what was paid for this very booking. */
const paidFor = async (
	context: PaymentsContext,
	task: RefundTask,
): Promise<{ booking: BookingRow; intent: Intent | undefined }> => {
	const booking = await readBooking(context.database, task.booking);
	if (!booking) throw charterError("NOT_FOUND", "There is no such booking.");
	if (task.payment_intent === null) return { booking, intent: undefined };
	const intent = await context.provider.intents.find(task.payment_intent);
	if (!intent) return { booking, intent };
	if (intent.metadata.booking === booking.id || (await isInLedger(context, booking, intent)))
		return { booking, intent };
	throw charterError("INVALID_STATE", "This payment belongs to another booking.");
};

/**
 * What Stripe knows of refunds is taken into the ledger first, so that nothing is given back twice.
 * @returns what is left to give back under this key
 */
const catchUp = (context: PaymentsContext, task: RefundTask, made: readonly Refund[]): Promise<number> =>
	inTransaction(context.database, async (trx) => {
		for (const refund of made) await applyFact(context, trx, refundFact(refund));
		await lockBooking(trx, task.booking);
		const earlier = made.find((refund) => refund.metadata.key === task.key && !isDead(refund));
		return leftToRefund(trx, task.booking, { key: task.key, refund: earlier?.id ?? null });
	});

const answer = (end: Pick<RefundEnd, "refund" | "by_hand_cents">, repeated: boolean): Refunded => {
	const { refund, by_hand_cents } = end;
	const isMade = refund !== undefined && "id" in refund;
	return {
		refund: isMade ? refund.id : null,
		status: isMade ? (refund.status ?? "unknown") : refund ? "refused" : "nothing_left",
		amount_cents: isMade && !isDead(refund) ? refund.amount : 0,
		by_hand_cents,
		repeated,
	};
};

/**
 * Gives money back once per key, however often and in however many processes it is called. Of a sum above what is left
 * of the payment that much is given back, and people find the rest in the ledger. A refund that can never be made ends
 * in the ledger as well, and people are told.
 * @throws NOT_FOUND, INVALID_STATE, PAYMENT_FAILED or SERVICE_UNAVAILABLE when another attempt may help
 */
export const refundPayment = async (context: PaymentsContext, task: RefundTask): Promise<Refunded> => {
	const { booking, intent } = await paidFor(context, task);
	const effect = await readEffect(context.database, task.key);
	if (effect.state === "ended") return answer({ refund: { refused: "", code: undefined }, by_hand_cents: 0 }, true);
	const refunds = intent ? await context.provider.refunds.ofIntent(intent.id) : [];
	const left_cents = await catchUp(context, task, refunds);
	const plan = planRefund(task, intent ?? { amount_received: 0 }, { refunds, left_cents });
	const { amount_cents, by_hand_cents } = plan;
	const earlier = plan.earlier ?? refunds.find(({ metadata }) => metadata.key === task.key);
	const nothingLeft = !intent || amount_cents === 0;
	const refund =
		earlier ?? (nothingLeft ? undefined : await makeRefund(context, task, { effect, intent, amount_cents }));
	const end = { task, booking, refund, by_hand_cents };
	await inTransaction(context.database, async (trx) => {
		if (refund && "id" in refund) await applyFact(context, trx, refundFact(refund));
		await closeRefund(context, trx, end);
		const isRefused = refund !== undefined && !("id" in refund);
		const made = refund && "id" in refund ? { refund: refund.id } : {};
		await writeEffect(trx, task.key, { ...effect, ...made, state: isRefused ? "ended" : "done" });
	});
	return answer(end, Boolean(earlier));
};
