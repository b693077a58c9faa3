import type { RefundWay } from "../vocabulary.ts";

interface Entry {
	kind: string;
	status: string;
	/** The charge that it is of. */
	charge?: string | null | undefined;
	refund_key?: string | null | undefined;
	provider?: string | null | undefined;
	provider_id?: string | null | undefined;
}

export interface RefundWayInput {
	/** The booking's payments. */
	ledger: readonly Entry[];
	/** The key of the refund's order. */
	order: string;
	paid_cents: number;
	refunded_cents: number;
}

/** Whether all that was paid came by card, and so goes back to the card. */
function isPaidByCard(ledger: RefundWayInput["ledger"]): boolean {
	const paid = ledger.filter(
		({ kind, status }) => status === "succeeded" && (kind === "charge" || kind === "external"),
	);
	return paid.every(({ provider }) => provider === "stripe");
}

/** Whether one part of a refund has come to nothing: its order is closed and no refund of the provider stands for it. */
function isPartLost(ordered: readonly Entry[]): boolean {
	const failed = new Set(
		ordered.filter(({ status }) => status === "failed").map(({ provider_id }) => provider_id ?? ""),
	);
	const isMade = ordered.some(({ provider_id }) => provider_id && !failed.has(provider_id));
	return failed.size > 0 && !isMade;
}

/** An ordered refund by the charges that it is of. */
function partsOf<Row extends Entry>(ledger: readonly Row[], order: string): Row[][] {
	const ordered = ledger.filter(({ refund_key }) => refund_key === order);
	const charges = new Set(ordered.map(({ charge }) => charge ?? ""));
	return [...charges].map((of) => ordered.filter(({ charge }) => (charge ?? "") === of));
}

/** Whether an ordered refund has come to nothing, on every charge that it is of. */
function isRefundLost(ledger: RefundWayInput["ledger"], order: string): boolean {
	const parts = partsOf(ledger, order);
	return parts.length > 0 && parts.every(isPartLost);
}

/** What of an ordered refund the cards did not take, in cents. */
export const refusedCents = (ledger: readonly (Entry & { amount_cents: number })[], order: string): number =>
	partsOf(ledger, order)
		.filter(isPartLost)
		.reduce((sum, part) => sum + Math.max(...part.map(({ amount_cents }) => amount_cents)), 0);

/** How an ordered refund reaches the guest, as far as the ledger tells at this moment. Letters and pages both say this. */
export function refundWay({ ledger, order, paid_cents, refunded_cents }: RefundWayInput): RefundWay {
	const isByCard = isPaidByCard(ledger);
	if (!isRefundLost(ledger, order)) return isByCard ? "card" : "as_paid";
	// An order may also end because its money has gone back another way meanwhile.
	return isByCard && paid_cents > refunded_cents ? "by_hand" : "as_paid";
}
