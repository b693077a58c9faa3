import type { LedgerRow, PaymentStatus } from "../types.ts";
import { type RefundSums, refundSums } from "./refund-sums.ts";

export interface PaymentSummary extends RefundSums {
	payment_status: PaymentStatus;
	paid_cents: number;
}

/**
 * Derived from the ledger, never set by hand. `charge` and `external` count as paid, `refund` as refunded; security
 * deposits and transfers to owners are other people's money. Rows are in the booking's currency and in ledger order,
 * oldest first. Nothing to pay is paid once the booking stands: `isConfirmed`.
 */
export function paymentStatus(ledger: readonly LedgerRow[], total_cents: number, isConfirmed = false): PaymentSummary {
	const payments = ledger.filter(isPayment);
	const paid_cents = payments
		.filter(({ status }) => status === "succeeded")
		.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
	const sums = refundSums(ledger);
	const last = payments.at(-1)?.status;
	return {
		payment_status: derive(paid_cents, sums.refunded_cents, { total_cents, last, isConfirmed }),
		paid_cents,
		...sums,
	};
}

/** Stripe tells its payments itself: what says it came otherwise and names Stripe is a refund that was booked back. */
const isPayment = ({ kind, provider }: LedgerRow): boolean =>
	kind === "charge" || (kind === "external" && provider !== "stripe");

function derive(
	paid: number,
	refunded: number,
	rest: { total_cents: number; last: LedgerRow["status"] | undefined; isConfirmed: boolean },
): PaymentStatus {
	const { total_cents, last, isConfirmed } = rest;
	if (refunded > 0) return refunded >= paid ? "refunded" : "partially_refunded";
	if (paid > 0) return paid >= total_cents ? "paid" : "partial";
	if (total_cents === 0 && isConfirmed) return "paid";
	if (last === "failed") return "failed";
	return total_cents === 0 && last === "succeeded" ? "paid" : "pending";
}
