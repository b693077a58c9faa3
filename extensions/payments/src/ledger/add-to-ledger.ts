import type { LedgerState, PaymentKind } from "@harborsmith/domain";
import { systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";

export interface LedgerEntry {
	booking: string;
	/** The charge that it is of. */
	charge: string;
	kind: PaymentKind;
	status: LedgerState;
	amount_cents: number;
	currency: string;
	/** Stripe's id of the charge or refund; null for what only ends an order. */
	provider_id: string | null;
	/** The order that a refund comes from. */
	refund_key?: string | null;
	failure_reason: string | null;
	processed_at: Date;
}

/**
 * Adds a fact to the ledger unless it is there. The caller holds the booking's lock, so two processes cannot both find
 * it missing; the unique constraint is the guard behind that.
 * @returns whether the fact was new
 */
export const addToLedger = async (context: PaymentsContext, trx: Knex, entry: LedgerEntry): Promise<boolean> => {
	const { provider_id, kind, status, refund_key, charge } = entry;
	const fact = provider_id === null ? { refund_key, charge } : { provider_id };
	const known = await trx("payments")
		.select("id")
		.where({ provider: "stripe", kind, status, ...fact })
		.first();
	if (known) return false;
	const payments = await systemItems(context, "payments", { trx });
	await payments.createOne({ ...entry, provider: "stripe", processed_at: entry.processed_at.toISOString() });
	return true;
};
