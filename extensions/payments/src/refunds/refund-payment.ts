import { charterError } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import { addToLedger } from "../ledger/add-to-ledger.ts";
import { type BookingRow, lockBooking, readBooking } from "../ledger/booking-row.ts";
import { inTransaction } from "../ledger/in-transaction.ts";
import { failureOf } from "../provider/failure.ts";
import type { Intent, Refund } from "../provider/schemas.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { refundFact } from "../settlement/facts-of-object.ts";
import { isDead, planRefund } from "./plan-refund.ts";
import { type RefundEffect, readEffect, writeEffect } from "./refund-effect.ts";
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

const makeRefund = async (
	context: PaymentsContext,
	task: RefundTask,
	{ effect, intent, amount_cents }: { effect: RefundEffect; intent: Intent; amount_cents: number | undefined },
): Promise<Refund> => {
	try {
		return await context.provider.refunds.create({
			payment_intent: intent.id,
			amount_cents,
			metadata: { booking: task.booking, key: task.key, reason: task.reason },
			idempotency_key: `refund:${task.key}:${effect.refusals}`,
		});
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		context.logger.error({ err: error, task }, "Stripe did not make a refund");
		if (failure.kind !== "unanswered") {
			// Stripe replays this answer for a day: the next attempt looks for the refund first and takes a new key.
			await writeEffect(context.database, task.key, { ...effect, state: "refused", refusals: effect.refusals + 1 });
		}
		if (failure.kind !== "refused") {
			throw charterError("SERVICE_UNAVAILABLE", "The refund could not be made right now. It will be tried again.");
		}
		throw charterError("PAYMENT_FAILED", `The refund was refused: ${failure.message}`);
	}
};

/** Whoever calls may refund only what was paid for this very booking. */
const paidFor = async (
	context: PaymentsContext,
	task: RefundTask,
): Promise<{ booking: BookingRow; intent: Intent | undefined }> => {
	const booking = await readBooking(context.database, task.booking);
	if (!booking) throw charterError("NOT_FOUND", "There is no such booking.");
	if (task.payment_intent === null) return { booking, intent: undefined };
	const intent = await context.provider.intents.retrieve(task.payment_intent);
	if (booking.payment_intent_id === intent.id || intent.metadata.booking === booking.id) return { booking, intent };
	throw charterError("INVALID_STATE", "This payment belongs to another booking.");
};

/** What people have to give back stands in the ledger, as a refund that has not happened; its reason tells them. */
const leaveToPeople = async (
	context: PaymentsContext,
	trx: Knex,
	{ task, booking, cents }: { task: RefundTask; booking: BookingRow; cents: number },
): Promise<void> => {
	context.logger.error({ booking: booking.number, cents }, "A part of a refund must be given back by hand");
	await lockBooking(trx, booking.id);
	await addToLedger(context, trx, {
		booking: booking.id,
		kind: "refund",
		status: "failed",
		amount_cents: cents,
		currency: booking.currency,
		provider_id: `${task.key}:by-hand`,
		failure_reason: "This part was not paid by card. Please give it back another way and add that refund here.",
		processed_at: context.now(),
	});
};

/**
 * Gives money back once per key, however often and in however many processes it is called. Of a sum above what is left
 * of the payment that much is given back, and people find the rest in the ledger.
 * @throws NOT_FOUND, INVALID_STATE, PAYMENT_FAILED when Stripe refuses, SERVICE_UNAVAILABLE when it cannot be reached
 */
export const refundPayment = async (context: PaymentsContext, task: RefundTask): Promise<Refunded> => {
	const { booking, intent } = await paidFor(context, task);
	const effect = await readEffect(context.database, task.key);
	const made = intent ? await context.provider.refunds.ofIntent(intent.id) : [];
	const { earlier, amount_cents, by_hand_cents } = planRefund(task, intent ?? { amount_received: 0 }, made);
	const nothingLeft = !intent || amount_cents === 0;
	const refund =
		earlier ?? (nothingLeft ? undefined : await makeRefund(context, task, { effect, intent, amount_cents }));
	await inTransaction(context.database, async (trx) => {
		if (refund) await applyFact(context, trx, refundFact(refund));
		if (by_hand_cents > 0) await leaveToPeople(context, trx, { task, booking, cents: by_hand_cents });
		await writeEffect(trx, task.key, { ...effect, state: "done", refund: refund?.id });
	});
	if (refund && isDead(refund)) throw charterError("PAYMENT_FAILED", "The customer's bank did not take the refund.");
	return {
		refund: refund?.id ?? null,
		status: refund?.status ?? "unknown",
		amount_cents: refund?.amount ?? 0,
		by_hand_cents,
		repeated: Boolean(earlier),
	};
};
