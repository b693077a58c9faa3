import type { Cancellation } from "@harborsmith/contract/bookings";
import { type LedgerRow, type PolicyTier, refundFor, refundSums, shareBps } from "@harborsmith/domain";
import type { Knex } from "knex";
import type { Done } from "../carry-out/carry-out.ts";

/** What had gone back before a booking was cancelled. */
const goneBefore = async (database: Knex, { was: { booking } }: Done): Promise<number> => {
	if (booking.status !== "cancelled") return booking.refunded_cents + booking.refunding_cents;
	const earlier: LedgerRow[] = await database("payments as p")
		.join("bookings as b", "b.id", "p.booking")
		.select("p.kind", "p.status", "p.amount_cents", "p.charge", "p.refund_key", "p.provider", "p.provider_id")
		.where({ "b.id": booking.id, "p.kind": "refund" })
		// The cancellation's own order was written at its very moment.
		.whereRaw("p.currency = b.currency and p.date_created < b.cancelled_at");
	const { refunded_cents, refunding_cents } = refundSums(earlier);
	return refunded_cents + refunding_cents;
};

/** The share of what the company had that goes back. */
const shareOf = async (database: Knex, done: Done, tiers: readonly PolicyTier[]): Promise<number> => {
	const { refund_choice, refund_cents, starts_at, paid_cents, cancelled_at, now } = done.is.booking;
	if (refund_choice === "terms")
		return refundFor({ tiers, starts_at, cancelled_at: cancelled_at ?? now, paid_cents, by: "guest" }).refund_bps;
	if (refund_choice === "all") return 10_000;
	return refund_cents ? shareBps(refund_cents, paid_cents - (await goneBefore(database, done))) : 0;
};

/** What a guest is told of a cancellation: what comes of it, or has come of it, whoever cancelled. */
export const cancellationOf = async (
	database: Knex,
	done: Done,
	tiers: readonly PolicyTier[] | null,
): Promise<Cancellation> => {
	const { was, is, preview } = done;
	const { number, currency, refund_cents, refunded_cents, refunding_cents } = is.booking;
	return {
		number,
		status: preview ? was.booking.status : "cancelled",
		currency,
		refund_cents: refund_cents ?? refunded_cents + refunding_cents,
		refund_bps: await shareOf(database, done, tiers ?? []),
	};
};
