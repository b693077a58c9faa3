import type { LedgerRow } from "../types.ts";
import { saysMore } from "./says-more.ts";

export interface RefundSums {
	/** Given back. */
	refunded_cents: number;
	/** Ordered or on its way. */
	refunding_cents: number;
}

type Part = { cents: number; status: LedgerRow["status"]; is_order: boolean };

const keyOf = (row: LedgerRow, index: number): string => {
	const own = row.provider && row.provider_id ? `${row.provider}:${row.provider_id}` : `row ${index}`;
	return `${row.charge ?? ""} ${row.refund_key ?? own}`;
};

/** What went back and what is about to. One act may give back parts of several charges. An order counts until its provider has said anything about it. */
export function refundSums(ledger: readonly LedgerRow[]): RefundSums {
	const refunds = new Map<string, Map<string, Part>>();
	ledger.forEach((row, index) => {
		if (row.kind !== "refund") return;
		const key = keyOf(row, index);
		const parts = refunds.get(key) ?? new Map<string, Part>();
		const name = row.provider_id ?? "";
		const known = parts.get(name);
		const status = known && saysMore(known.status, row.status) ? known.status : row.status;
		const is_order = !row.provider_id && Boolean(row.refund_key);
		parts.set(name, { cents: Math.max(known?.cents ?? 0, row.amount_cents), status, is_order });
		refunds.set(key, parts);
	});
	const sums = { refunded_cents: 0, refunding_cents: 0 };
	for (const parts of refunds.values()) {
		const isKnown = [...parts.values()].some(({ is_order }) => !is_order);
		for (const { cents, status, is_order } of parts.values()) {
			if (status === "succeeded") sums.refunded_cents += cents;
			if (status === "pending" && !(is_order && isKnown)) sums.refunding_cents += cents;
		}
	}
	return sums;
}
