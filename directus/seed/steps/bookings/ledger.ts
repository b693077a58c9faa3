import { refundFor } from "@harborsmith/domain";
import { idOf } from "../../ids.ts";
import type { Row } from "../../insert.ts";
import { historyOf } from "./history.ts";
import type { PricedTrip } from "./price-trip.ts";

/** The payments of a trip up to now: the first part, the balance when it fell due, and what a cancellation gave back. */
export function ledgerOf(trip: PricedTrip, now: Date): Row[] {
	const { price } = trip;
	const row = (kind: string, amount_cents: number, at: Date): Row => ({
		id: idOf(`payment ${trip.id} ${kind} ${at.toISOString()}`),
		booking: trip.id,
		kind,
		status: "succeeded",
		amount_cents,
		currency: price.currency,
		provider: "import",
		provider_id: `demo_${idOf(`${trip.id} ${kind} ${at.toISOString()}`).slice(0, 13)}`,
		processed_at: at,
	});
	const rows = [row("charge", price.due_now_cents, new Date(trip.booked_at.getTime() + 120_000))];
	const cancelled = historyOf(trip, now).find(({ status }) => status === "cancelled")?.at;
	const due = price.balance_due_at ? new Date(price.balance_due_at) : undefined;
	const paidInFull = due !== undefined && due < now && !(cancelled && cancelled < due);
	if (paidInFull && due) rows.push(row("charge", price.total_cents - price.due_now_cents, due));
	if (cancelled) {
		const paid_cents = paidInFull ? price.total_cents : price.due_now_cents;
		const refund = refundFor({
			tiers: trip.policy,
			starts_at: trip.starts_at,
			cancelled_at: cancelled,
			paid_cents,
			by: "guest",
		});
		if (refund.refund_cents > 0) rows.push(row("refund", refund.refund_cents, new Date(cancelled.getTime() + 60_000)));
	}
	return rows.filter(({ amount_cents }) => Number(amount_cents) > 0);
}
