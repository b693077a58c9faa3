import type { Knex } from "knex";
import { chargeOfFact } from "../charges/charge-of-fact.ts";
import type { ChargeRow } from "../charges/charge-row.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { RefundFact } from "../facts/facts.ts";
import { addToLedger } from "../ledger/add-to-ledger.ts";
import { announceLostRefund } from "../ledger/announce-lost-refund.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { leftToRefund } from "../ledger/left-to-refund.ts";
import { promisesOrder } from "../ledger/promises-order.ts";
import { reportToOffice } from "../ledger/report-to-office.ts";
import { knowsCharge } from "./knows-charge.ts";
import type { Outcome } from "./outcome.ts";

/** What is left of a charge for this refund. */
const leftFor = (trx: Knex, { id }: ChargeRow, { key, refund }: RefundFact): Promise<number> =>
	leftToRefund(trx, id, { key: key ?? `stripe:${refund}`, refund });

/** A refund that cannot be true of this charge: nothing of it is counted, and people look at it. */
const beyond = async (
	trx: Knex,
	{ booking, charge, fact }: { booking: BookingRow; charge: ChargeRow | undefined; fact: RefundFact },
): Promise<Outcome | undefined> => {
	if (!charge && fact.charge) return "refund_before_charge";
	if (charge && (fact.status === "failed" || fact.currency !== charge.currency)) return undefined;
	const left = charge ? await leftFor(trx, charge, fact) : 0;
	if (fact.amount_cents <= left) return undefined;
	if (charge && fact.charge && !(await knowsCharge(trx, fact.charge))) return "refund_before_charge";
	const { refund, amount_cents, currency } = fact;
	const params = { refund, amount_cents, currency, left_cents: left };
	await reportToOffice(trx, "refund_above_paid", booking.id, params, `refund_above_paid:${refund}`);
	return "refund_above_paid";
};

/** A refund has begun, arrived or failed, whoever asked for it. One that fails gives nothing back, whenever it is told. */
export const applyRefund = async (
	context: PaymentsContext,
	trx: Knex,
	booking: BookingRow,
	fact: RefundFact,
): Promise<Outcome> => {
	const { refund, status, amount_cents, currency, reason } = fact;
	const known = await trx("payments").select("id").where({ provider: "stripe", provider_id: refund, status }).first();
	if (known) return "known";
	const charge = await chargeOfFact(trx, booking, fact);
	const outcome = await beyond(trx, { booking, charge, fact });
	if (outcome || !charge) {
		context.logger.error({ booking: booking.number, refund, outcome }, "A refund is more than what was paid");
		return outcome ?? "refund_above_paid";
	}
	const begun = await trx("payments").select("id").where({ provider: "stripe", provider_id: refund }).first();
	await addToLedger(context, trx, {
		booking: booking.id,
		charge: charge.id,
		kind: "refund",
		status,
		amount_cents,
		currency,
		provider_id: refund,
		refund_key: fact.key ?? null,
		failure_reason: reason,
		processed_at: fact.at,
	});
	if (status === "failed") {
		context.logger.error({ booking: booking.number, refund, reason }, "A refund has failed");
		await reportToOffice(trx, "refund_failed", booking.id, { refund, amount_cents, currency, reason });
		const isPromised = begun !== undefined || promisesOrder(booking, fact.key);
		if (isPromised && currency === booking.currency) {
			const { key: order = null, intent: payment_intent = null } = fact;
			await announceLostRefund(trx, booking, { key: refund, order, payment_intent, amount_cents, currency });
		}
	}
	return currency === booking.currency ? "recorded" : "wrong_currency";
};
