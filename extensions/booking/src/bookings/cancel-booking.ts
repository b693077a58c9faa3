import type { Cancellation, CancelRequest } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import {
	actsForCompany,
	canMove,
	formatMoney,
	type PolicyTier,
	type RefundChoice,
	refundFor,
	shareBps,
} from "@harborsmith/domain";
import { charterError, inTheNameOf, systemItems, withRetry } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { OpenedBooking } from "../access/booking-access.ts";
import type { Caller } from "../access/caller.ts";
import { closePayment } from "./close-payment.ts";

type Row = {
	id: string;
	number: string;
	status: Cancellation["status"];
	starts_at: Date;
	paid_cents: number;
	refunded_cents: number;
	refunding_cents: number;
	refund_choice: RefundChoice | null;
	refund_cents: number | null;
	cancelled_at: Date | null;
	/** What had gone back before the booking was cancelled. */
	gone_before_cents: number;
	/** This moment, as the database has it: it decides the refund by the same clock. */
	now: Date;
};

const columns = [
	"id",
	"number",
	"status",
	"starts_at",
	"paid_cents",
	"refunded_cents",
	"refunding_cents",
	"refund_choice",
	"refund_cents",
	"cancelled_at",
];

type Input = { booking: OpenedBooking; request: CancelRequest; caller: Caller };

/** What a cancellation that is done has come to, whoever did it. */
const past = (row: Row, tiers: readonly PolicyTier[]): Pick<Cancellation, "refund_bps" | "refund_cents"> => {
	const refund_cents = row.refund_cents ?? row.refunded_cents + row.refunding_cents;
	const { starts_at, paid_cents, gone_before_cents } = row;
	const cancelled_at = row.cancelled_at ?? row.now;
	if (row.refund_choice === "terms") {
		return {
			refund_cents,
			refund_bps: refundFor({ tiers, starts_at, cancelled_at, paid_cents, by: "guest" }).refund_bps,
		};
	}
	if (row.refund_choice === "all") return { refund_cents, refund_bps: 10_000 };
	if (refund_cents === 0) return { refund_cents, refund_bps: 0 };
	return { refund_cents, refund_bps: shareBps(refund_cents, paid_cents - gone_before_cents) };
};

/** What the cancellation would come to at this moment. The preview and the act use the same lines. */
const outcome = ({ booking }: Input, row: Row): Cancellation => {
	const { loaded, actor } = booking;
	const { currency, policy } = loaded.booking;
	if (row.status === "cancelled") {
		return { number: row.number, status: "cancelled", currency, ...past(row, policy ?? []) };
	}
	if (!canMove(row.status, "cancelled")) {
		throw charterError("INVALID_STATE", `A charter that is ${row.status.replace("_", " ")} cannot be cancelled.`, {
			status: row.status,
		});
	}
	const refund = refundFor({
		tiers: policy ?? [],
		starts_at: row.starts_at,
		cancelled_at: row.now,
		paid_cents: row.paid_cents,
		refunded_cents: row.refunded_cents,
		refunding_cents: row.refunding_cents,
		by: actsForCompany(actor) ? "operator" : "guest",
	});
	return { number: row.number, status: "cancelled", currency, ...refund };
};

// Rows of one charge with one key are one refund. The cancellation's own order was written at its very moment.
const goneBefore = `coalesce((
	select sum(refund.cents)::int from (
		select max(p.amount_cents) as cents, bool_or(p.status = 'failed') as has_failed from payments p
		where p.booking = bookings.id and p.kind = 'refund' and p.currency = bookings.currency
			and p.date_created < bookings.cancelled_at
		group by p.charge, coalesce(p.refund_key, p.provider || ':' || p.provider_id, p.id::text)
	) as refund where not refund.has_failed
), 0) as gone_before_cents`;

const lockedRow = async (trx: Knex, id: string): Promise<Row> => {
	const row = await trx("bookings")
		.select<Row[]>(columns)
		.select(trx.raw("now() as now"), trx.raw(goneBefore))
		.where({ id })
		.forUpdate()
		.first();
	if (row) return row;
	throw charterError("NOT_FOUND", "We have no booking with this number.");
};

const paidMeanwhile = () =>
	charterError(
		"INVALID_STATE",
		"This charter has been paid meanwhile, so it is not given up. Please look at it again.",
	);

/** A guest who called off a hold meant a hold: what was paid between this request's first look and its lock is kept. */
const isPaidSinceOpened = ({ booking: { loaded, actor } }: Input, row: Row): boolean =>
	!actsForCompany(actor) &&
	loaded.booking.status === "pending" &&
	(row.status !== "pending" || row.paid_cents > loaded.booking.paid_cents);

/**
 * What is shown counts: whoever gives up a hold, or agrees to a refund, gets that or nothing.
 * @throws INVALID_STATE when the booking has been paid meanwhile, or gives back another amount
 */
const refuseOtherThanShown = (input: Input, row: Row, { refund_cents, currency }: Cancellation): void => {
	const { request } = input;
	if (request.hold_only && (row.status !== "pending" || row.paid_cents > 0)) throw paidMeanwhile();
	if (isPaidSinceOpened(input, row)) throw paidMeanwhile();
	const shown = request.refund_cents ?? refund_cents;
	if (shown === refund_cents) return;
	const [now, then] = [refund_cents, shown].map((cents) => formatMoney(cents, currency));
	throw charterError("INVALID_STATE", `The refund would be ${now} now, not ${then}. Please look at it again.`, {
		refund_cents,
	});
};

/** @throws INVALID_STATE when a guest has paid what they thought unpaid, or a bank works on the payment of a hold */
const endPayment = async (context: CharterContext, { booking, request }: Input): Promise<void> => {
	if (request.preview || booking.loaded.booking.status !== "pending") return;
	const state = await closePayment(context, booking.loaded.booking.id);
	if (state === "paid" && !actsForCompany(booking.actor)) throw paidMeanwhile();
	if (request.hold_only && state === "processing") {
		throw charterError("INVALID_STATE", "A bank is working on the payment of this charter, so it is not given up.");
	}
};

/**
 * `POST /charter/bookings/:number/cancel`: lets go of a hold, or calls a charter off and pays back what its terms give,
 * or everything when the company calls it off. With `preview` it only says how much that is. The database decides by the
 * same rule and orders the refund (43-refunds.sql). Cancelling again changes nothing and says what came of the first time.
 * A hold's payment ends first, so that nobody pays for what is given up.
 * @throws INVALID_STATE once the charter has begun or ended, or when it is another deed than the one that was shown
 */
export const cancelBooking = async (context: CharterContext, input: Input): Promise<Cancellation> => {
	const { id, yacht } = input.booking.loaded.booking;
	const { request, caller } = input;
	await endPayment(context, input);
	const result = await withRetry(() =>
		context.database.transaction(async (trx) => {
			const row = await lockedRow(trx, id);
			const outcomeNow = outcome(input, row);
			if (request.preview) return { ...outcomeNow, status: row.status };
			if (row.status === "cancelled") return outcomeNow;
			refuseOtherThanShown(input, row, outcomeNow);
			const byCompany = actsForCompany(input.booking.actor);
			const reason = request.reason || (byCompany ? "Cancelled by the company." : "Cancelled by the guest.");
			const bookings = await systemItems(context, "bookings", { trx, ip: caller.ip });
			const change = {
				status: "cancelled",
				cancellation_reason: reason,
				change_reason: reason,
				refund_choice: byCompany ? "all" : "terms",
				refund_cents: outcomeNow.refund_cents,
			};
			if (!byCompany) await trx.raw("select set_config('harborsmith.by_guest', ?, true)", [id]);
			await bookings.updateOne(id, change, inTheNameOf(caller.user, context.now()));
			return outcomeNow;
		}),
	);
	if (!request.preview) context.feed.announce(yacht, "calendar");
	return result;
};
