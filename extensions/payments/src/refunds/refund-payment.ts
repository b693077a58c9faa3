import type { refundTaskAnswer } from "@harborsmith/contract/payments";
import { inTransaction } from "@harborsmith/kit";
import type { Knex } from "knex";
import type * as z from "zod/mini";
import type { PaymentsContext } from "../context/payments-context.ts";
import { refundFact } from "../facts/facts-of-object.ts";
import { lockBooking } from "../ledger/booking-row.ts";
import { leftToRefund } from "../ledger/left-to-refund.ts";
import type { Refund } from "../provider/schemas.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { closeRefund, type RefundEnd } from "./close-refund.ts";
import { makeRefund } from "./make-refund.ts";
import { passOn } from "./pass-on.ts";
import { isDead, planRefund } from "./plan-refund.ts";
import { readEffect, writeEffect } from "./refund-effect.ts";
import { type RefundOf, refundOf } from "./refund-of.ts";
import type { RefundTask } from "./refund-task.ts";

type Refunded = z.output<typeof refundTaskAnswer>["data"];

/** What of a booking's other charges is neither given back nor ordered. */
const leftBeside = async (trx: Knex, { booking, charge }: RefundOf): Promise<number> => {
	const { rows } = await trx.raw<{ rows: { cents: string }[] }>(
		"select coalesce(sum(hs.left_of(c)), 0) as cents from charges c where c.booking = ? and c.currency = ? and c.id <> ?",
		[booking.id, charge.currency, charge.id],
	);
	return Number(rows[0]?.cents ?? 0);
};

/** Late money goes back as it came; any other order is of the booking, and what one charge lacks others may still have. */
const isOfOneCharge = ({ key }: RefundTask): boolean => key.startsWith("late:");

/**
 * What Stripe knows of refunds is taken into the ledger first, so that nothing is given back twice.
 * @returns what is left to give back under this key, of the charge and beside it
 */
const catchUp = (context: PaymentsContext, task: RefundTask, { of, made }: { of: RefundOf; made: readonly Refund[] }) =>
	inTransaction(context.database, async (trx) => {
		for (const refund of made) await applyFact(context, trx, refundFact(refund));
		await lockBooking(trx, task.booking);
		const earlier = made.find((refund) => refund.metadata.key === task.key && !isDead(refund));
		const left_cents = await leftToRefund(trx, of.charge.id, { key: task.key, refund: earlier?.id ?? null });
		return { left_cents, beside_cents: isOfOneCharge(task) ? 0 : await leftBeside(trx, of) };
	});

/** What of an order that people have to give back came by this card; orders of earlier releases ask one card for all. */
const lostByCard = ({ charge }: RefundOf, { amount_cents }: RefundTask, by_hand_cents: number): number => {
	if (charge.provider !== "stripe") return 0;
	const elsewhere = Math.max(0, (amount_cents ?? 0) - charge.paid_cents);
	return Math.max(0, by_hand_cents - elsewhere);
};

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
 * Gives money back once per key and charge, however often and in however many processes it is called. Of a sum above what is left
 * of the payment that much is given back, the booking's other cards give the rest, and people find in the ledger what they
 * lack. A refund that can never be made ends
 * in the ledger as well, and people are told.
 * @throws NOT_FOUND, INVALID_STATE, PAYMENT_FAILED or SERVICE_UNAVAILABLE when another attempt may help
 */
export const refundPayment = async (context: PaymentsContext, task: RefundTask): Promise<Refunded> => {
	const of = await refundOf(context, task);
	const { booking, intent } = of;
	const charge = of.charge.id;
	const part = { key: task.key, charge };
	const effect = await readEffect(context.database, part);
	if (effect.state === "ended") return answer({ refund: { refused: "", code: undefined }, by_hand_cents: 0 }, true);
	const refunds = intent ? await context.provider.refunds.ofIntent(intent.id) : [];
	const left = await catchUp(context, task, { of, made: refunds });
	const plan = planRefund(task, intent ?? { amount_received: 0 }, { refunds, ...left });
	const { amount_cents, by_hand_cents } = plan;
	const earlier = plan.earlier ?? refunds.find(({ metadata }) => metadata.key === task.key);
	const nothingLeft = !intent || amount_cents === 0;
	const refund =
		earlier ?? (nothingLeft ? undefined : await makeRefund(context, task, { effect, intent, charge, amount_cents }));
	const end = await inTransaction(context.database, async (trx) => {
		await lockBooking(trx, booking.id);
		if (refund && "id" in refund) await applyFact(context, trx, refundFact(refund));
		const passed = isOfOneCharge(task) ? 0 : await passOn(trx, task, { charge, cents: by_hand_cents });
		const rest = Math.max(0, by_hand_cents - passed);
		const lost_by_card_cents = lostByCard(of, task, rest);
		const ended = { task, booking, charge, refund, by_hand_cents: rest, lost_by_card_cents };
		await closeRefund(context, trx, ended);
		const isRefused = refund !== undefined && !("id" in refund);
		const made = refund && "id" in refund ? { refund: refund.id } : {};
		await writeEffect(trx, part, { ...effect, ...made, state: isRefused ? "ended" : "done" });
		return ended;
	});
	return answer(end, Boolean(earlier));
};
