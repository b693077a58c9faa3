import type { Knex } from "knex";
import { chargeOfFact } from "../charges/charge-of-fact.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { DisputeFact } from "../facts/facts.ts";
import { addToLedger } from "../ledger/add-to-ledger.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { leftToRefund } from "../ledger/left-to-refund.ts";
import { reportToOffice } from "../ledger/report-to-office.ts";
import { knowsCharge } from "./knows-charge.ts";
import type { Outcome } from "./outcome.ts";

/** What the bank has given back is gone: it is in the ledger as a refund, so that nothing promises or gives it again. */
export const writeOff = async (
	context: PaymentsContext,
	trx: Knex,
	booking: BookingRow,
	fact: DisputeFact,
): Promise<void> => {
	const { dispute, amount_cents, currency, at } = fact;
	const charge = await chargeOfFact(trx, booking, fact);
	if (!charge || currency !== charge.currency) return;
	const key = `dispute:${dispute}`;
	const left = await leftToRefund(trx, charge.id, { key, refund: dispute });
	const taken = Math.min(amount_cents, left);
	if (taken === 0) return;
	await addToLedger(context, trx, {
		booking: booking.id,
		charge: charge.id,
		kind: "refund",
		status: "succeeded",
		amount_cents: taken,
		currency,
		provider_id: dispute,
		refund_key: key,
		failure_reason: null,
		processed_at: at,
	});
};

/** A dispute is people's: the bank wants papers, and while it lasts Stripe refuses refunds of its payment. */
export const applyDispute = async (
	context: PaymentsContext,
	trx: Knex,
	booking: BookingRow,
	fact: DisputeFact,
): Promise<Outcome> => {
	const { amount_cents, currency, reason } = fact;
	if (fact.stage === "lost") await writeOff(context, trx, booking, fact);
	await reportToOffice(trx, `dispute_${fact.stage}`, booking.id, { amount_cents, currency, reason });
	return fact.stage === "lost" && !(await knowsCharge(trx, fact.charge)) ? "dispute_before_charge" : "dispute";
};
