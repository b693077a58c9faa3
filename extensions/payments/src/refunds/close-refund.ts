import type { AttentionCode } from "@harborsmith/contract/queue";
import { isProviderReason, type LedgerReason } from "@harborsmith/contract/words";
import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import { addToLedger, type LedgerEntry } from "../ledger/add-to-ledger.ts";
import { announceLostRefund } from "../ledger/announce-lost-refund.ts";
import { type BookingRow, lockBooking } from "../ledger/booking-row.ts";
import { promisesOrder } from "../ledger/promises-order.ts";
import { reportToOffice } from "../ledger/report-to-office.ts";
import type { Refund } from "../provider/schemas.ts";
import type { Refusal } from "./make-refund.ts";
import type { RefundTask } from "./refund-task.ts";

export interface RefundEnd {
	task: RefundTask;
	booking: BookingRow;
	charge: string;
	/** What Stripe made of it; undefined when it had nothing left to give. */
	refund: Refund | Refusal | undefined;
	by_hand_cents: number;
	/** What of that came by the charge's card; the rest was never promised to it. */
	lost_by_card_cents: number;
}

/**
 * Ends an order in the ledger when no refund of Stripe does: what is refused, what people have to give back, and what
 * had gone back before all stand there, and people are told.
 */
export const closeRefund = async (context: PaymentsContext, trx: Knex, end: RefundEnd): Promise<void> => {
	const { task, booking, charge, refund, by_hand_cents, lost_by_card_cents } = end;
	await lockBooking(trx, booking.id);
	const { currency } = booking;
	const part = `${task.key}:${charge}`;
	const failed = (rest: Pick<LedgerEntry, "amount_cents" | "provider_id" | "failure_reason" | "refund_key">) =>
		addToLedger(context, trx, {
			...rest,
			booking: booking.id,
			charge,
			kind: "refund",
			status: "failed",
			currency,
			processed_at: context.now(),
		});
	const report = (code: AttentionCode, amount_cents: number, reason: string | null = null) =>
		reportToOffice(trx, code, booking.id, { amount_cents, currency, ...(reason ? { reason } : {}) });
	const announceToGuest = async (key: string, amount_cents: number): Promise<void> => {
		if (!promisesOrder(booking, task.key)) return;
		const { key: order, payment_intent } = task;
		await announceLostRefund(trx, booking, { key, order, payment_intent, amount_cents, currency });
	};
	const leaveToPeople = async (row: Pick<LedgerEntry, "provider_id" | "refund_key">): Promise<void> => {
		context.logger.error({ booking: booking.number, by_hand_cents }, "A part of a refund must be given back by hand");
		const isNew = await failed({
			...row,
			amount_cents: by_hand_cents,
			failure_reason: "give_back_by_hand" satisfies LedgerReason,
		});
		if (!isNew) return;
		await report("refund_by_hand", by_hand_cents);
		if (lost_by_card_cents > 0) await announceToGuest(row.provider_id ?? part, lost_by_card_cents);
	};
	const closes = { provider_id: null, refund_key: task.key };
	if (refund && "id" in refund) {
		if (by_hand_cents > 0) await leaveToPeople({ provider_id: `${part}:by-hand` });
		return;
	}
	if (!refund && by_hand_cents > 0) return leaveToPeople(closes);
	const order = await trx("payments")
		.select("amount_cents")
		.where({ refund_key: task.key, charge, status: "pending" })
		.first();
	const amount_cents: number = order?.amount_cents ?? task.amount_cents ?? 0;
	if (!refund) {
		if (order) await failed({ ...closes, amount_cents, failure_reason: "given_back_before" satisfies LedgerReason });
		return;
	}
	const isNew = await failed({
		...closes,
		amount_cents,
		failure_reason: isProviderReason(refund.code) ? refund.code : refund.refused.slice(0, 255),
	});
	if (!isNew) return;
	await report("refund_refused", amount_cents, refund.code ?? null);
	await announceToGuest(part, amount_cents);
};
