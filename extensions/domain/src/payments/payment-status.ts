import type { LedgerRow, PaymentStatus } from "../types.ts";

export interface PaymentSummary {
	payment_status: PaymentStatus;
	paid_cents: number;
	refunded_cents: number;
}

/**
 * Derived from the ledger, never set by hand. `charge` and `external` count as paid, `refund` as refunded; security
 * deposits and transfers to owners are other people's money. Rows are in ledger order, oldest first.
 */
export function paymentStatus(ledger: readonly LedgerRow[], total_cents: number): PaymentSummary {
	let paid_cents = 0;
	let refunded_cents = 0;
	let last: LedgerRow["status"] | null = null;
	for (const row of ledger) {
		if (row.kind === "charge" || row.kind === "external") {
			last = row.status;
			if (row.status === "succeeded") paid_cents += row.amount_cents;
		} else if (row.kind === "refund" && row.status === "succeeded") {
			refunded_cents += row.amount_cents;
		}
	}
	return { payment_status: derive(paid_cents, refunded_cents, total_cents, last), paid_cents, refunded_cents };
}

function derive(paid: number, refunded: number, total: number, last: LedgerRow["status"] | null): PaymentStatus {
	if (refunded > 0) return refunded >= paid ? "refunded" : "partially_refunded";
	if (paid > 0) return paid >= total ? "paid" : "partial";
	if (last === "failed") return "failed";
	return total === 0 && last === "succeeded" ? "paid" : "pending";
}
