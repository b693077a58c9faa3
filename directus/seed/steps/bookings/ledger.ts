import { refundFor } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";
import { idOf } from "../../ids.ts";
import type { Row } from "../../insert.ts";
import { historyOf } from "./history.ts";
import type { PricedTrip } from "./price-trip.ts";

type Part = { purpose: "fare" | "balance"; amount_cents: number; at: Date };

const chargeId = (trip: PricedTrip, purpose: string): string => idOf(`charge ${trip.id} ${purpose}`);

/** What was to be paid of a trip up to now: the first part, and the balance when it fell due. */
function partsOf(trip: PricedTrip, now: Date): Part[] {
	const { price } = trip;
	const first: Part = {
		purpose: "fare",
		amount_cents: price.due_now_cents,
		at: new Date(trip.booked_at.getTime() + 120_000),
	};
	const cancelled = cancelledAt(trip, now);
	const due = price.balance_due_at ? new Date(price.balance_due_at) : undefined;
	const isPaidInFull = due !== undefined && due < now && !(cancelled && cancelled < due);
	const rest = price.total_cents - price.due_now_cents;
	const parts: Part[] = isPaidInFull && due ? [first, { purpose: "balance", amount_cents: rest, at: due }] : [first];
	return parts.filter(({ amount_cents }) => amount_cents > 0);
}

const cancelledAt = (trip: PricedTrip, now: Date): Date | undefined =>
	historyOf(trip, now).find(({ status }) => status === "cancelled")?.at;

export const chargesOf = (trip: PricedTrip, now: Date): Row[] =>
	partsOf(trip, now).map(({ purpose, amount_cents, at }) => ({
		id: chargeId(trip, purpose),
		booking: trip.id,
		purpose,
		amount_cents,
		currency: trip.price.currency,
		provider: "external",
		date_created: at,
	}));

/** The payments of a trip up to now, and what a cancellation gave back of each, the newest first. */
export function ledgerOf(trip: PricedTrip, now: Date): Row[] {
	const { price } = trip;
	const row = (kind: string, { purpose, amount_cents, at }: Part): Row => ({
		id: idOf(`payment ${trip.id} ${kind} ${at.toISOString()} ${purpose}`),
		booking: trip.id,
		charge: chargeId(trip, purpose),
		kind,
		status: "succeeded",
		amount_cents,
		currency: price.currency,
		provider: "import",
		provider_id: `demo_${idOf(`${trip.id} ${kind} ${at.toISOString()} ${purpose}`).slice(0, 13)}`,
		processed_at: at,
	});
	const parts = partsOf(trip, now);
	const rows = parts.map((part) => row("charge", part));
	const cancelled_at = cancelledAt(trip, now);
	if (!cancelled_at) return rows;
	const paid_cents = parts.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
	const refund = refundFor({ tiers: trip.policy, starts_at: trip.starts_at, cancelled_at, paid_cents, by: "guest" });
	const at = new Date(cancelled_at.getTime() + MINUTE);
	let rest = refund.refund_cents;
	for (const { purpose, amount_cents } of parts.toReversed()) {
		const part = Math.min(rest, amount_cents);
		if (part > 0) rows.push(row("refund", { purpose, amount_cents: part, at }));
		rest -= part;
	}
	return rows;
}
