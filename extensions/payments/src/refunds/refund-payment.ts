import { charterError } from "@harborsmith/kit";
import type { PaymentsContext } from "../context/payments-context.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { inTransaction } from "../ledger/in-transaction.ts";
import { failureOf } from "../provider/failure.ts";
import type { Refund } from "../provider/schemas.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { refundFact } from "../settlement/facts-of-object.ts";
import { type RefundEffect, readEffect, writeEffect } from "./refund-effect.ts";
import type { RefundTask } from "./refund-task.ts";

export interface Refunded {
	refund: string;
	status: string;
	amount_cents: number;
	/** Whether this call, or an earlier one, made it. */
	repeated: boolean;
}

/** Statuses of a refund that has not given the money back. */
const dead = new Set(["failed", "canceled"]);

/** The refund that an earlier call with this key has made, even when its answer never reached us. */
const madeBefore = async ({ provider }: PaymentsContext, task: RefundTask): Promise<Refund | undefined> => {
	const refunds = await provider.refunds.ofIntent(task.payment_intent);
	return refunds.find(({ metadata, status }) => metadata.key === task.key && !dead.has(status ?? ""));
};

const makeRefund = async (context: PaymentsContext, task: RefundTask, effect: RefundEffect): Promise<Refund> => {
	try {
		return await context.provider.refunds.create({
			payment_intent: task.payment_intent,
			amount_cents: task.amount_cents ?? undefined,
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
const bookingOf = async (context: PaymentsContext, task: RefundTask): Promise<BookingRow> => {
	const booking = await readBooking(context.database, task.booking);
	if (!booking) throw charterError("NOT_FOUND", "There is no such booking.");
	if (booking.payment_intent_id === task.payment_intent) return booking;
	const intent = await context.provider.intents.retrieve(task.payment_intent);
	if (intent.metadata.booking === booking.id) return booking;
	throw charterError("INVALID_STATE", "This payment belongs to another booking.");
};

/**
 * Gives money back once per key, however often and in however many processes it is called.
 * @throws NOT_FOUND, INVALID_STATE, PAYMENT_FAILED when Stripe refuses, SERVICE_UNAVAILABLE when it cannot be reached
 */
export const refundPayment = async (context: PaymentsContext, task: RefundTask): Promise<Refunded> => {
	await bookingOf(context, task);
	const effect = await readEffect(context.database, task.key);
	const earlier = await madeBefore(context, task);
	const refund = earlier ?? (await makeRefund(context, task, effect));
	await inTransaction(context.database, async (trx) => {
		await applyFact(context, trx, refundFact(refund));
		await writeEffect(trx, task.key, { ...effect, state: "done", refund: refund.id });
	});
	if (dead.has(refund.status ?? ""))
		throw charterError("PAYMENT_FAILED", "The customer's bank did not take the refund.");
	return {
		refund: refund.id,
		status: refund.status ?? "unknown",
		amount_cents: refund.amount,
		repeated: Boolean(earlier),
	};
};
