import { actsForCompany, canMove, refundFor } from "@harborsmith/domain";
import { charterError, withRetry } from "@harborsmith/kit";
import type { Knex } from "knex";
import { type CharterContext, systemItems } from "../context/charter-context.ts";
import type { Cancellation, CancelRequest } from "../contract/booking.ts";
import type { OpenedBooking } from "./booking-access.ts";
import type { Caller } from "./caller.ts";

type Row = {
	id: string;
	number: string;
	status: Cancellation["status"];
	starts_at: Date;
	paid_cents: number;
	refunded_cents: number;
	payment_intent_id: string | null;
};

const columns = ["id", "number", "status", "starts_at", "paid_cents", "refunded_cents", "payment_intent_id"];

type Input = { booking: OpenedBooking; request: CancelRequest; caller: Caller };

/** What the cancellation would come to at this moment. The preview and the act use the same lines. */
const outcome = (context: CharterContext, { booking }: Input, row: Row): Cancellation => {
	const { loaded, actor } = booking;
	const { currency, policy } = loaded.booking;
	if (row.status === "cancelled") {
		return { number: row.number, status: "cancelled", currency, refund_bps: 0, refund_cents: 0 };
	}
	if (!canMove(row.status, "cancelled")) {
		throw charterError("INVALID_STATE", `A charter that is ${row.status.replace("_", " ")} cannot be cancelled.`, {
			status: row.status,
		});
	}
	const refund = refundFor({
		tiers: policy ?? [],
		starts_at: row.starts_at,
		cancelled_at: context.now(),
		paid_cents: row.paid_cents,
		refunded_cents: row.refunded_cents,
		by: actsForCompany(actor) ? "operator" : "guest",
	});
	return { number: row.number, status: "cancelled", currency, ...refund };
};

/** The money goes back through the outbox, written with the move: neither happens without the other. */
const writeRefund = async (trx: Knex, row: Row, refund_cents: number): Promise<void> => {
	if (refund_cents === 0) return;
	const payload = {
		booking: row.id,
		number: row.number,
		payment_intent: row.payment_intent_id,
		reason: "cancelled",
		amount_cents: refund_cents,
		key: `booking:${row.id}:cancelled`,
	};
	const aggregate = `booking:${row.id}`;
	await trx("outbox").insert({ topic: "payment.refund_due", aggregate, payload: JSON.stringify(payload) });
};

const lockedRow = async (trx: Knex, id: string): Promise<Row> => {
	const row = await trx("bookings").select<Row[]>(columns).where({ id }).forUpdate().first();
	if (row) return row;
	throw charterError("NOT_FOUND", "We have no booking with this number.");
};

/**
 * `POST /charter/bookings/:number/cancel`: lets go of a hold, or calls a charter off and pays back what its terms give.
 * With `preview` it only says how much that is. Cancelling again changes nothing.
 * @throws INVALID_STATE once the charter has begun or ended
 */
export const cancelBooking = async (context: CharterContext, input: Input): Promise<Cancellation> => {
	const { id, yacht } = input.booking.loaded.booking;
	const { request, caller } = input;
	const result = await withRetry(() =>
		context.database.transaction(async (trx) => {
			const row = await lockedRow(trx, id);
			const outcomeNow = outcome(context, input, row);
			if (request.preview) return { ...outcomeNow, status: row.status };
			if (row.status === "cancelled") return outcomeNow;
			const reason = request.reason || "Cancelled by the guest.";
			const bookings = await systemItems(context, "bookings", { trx, ip: caller.ip });
			await bookings.updateOne(id, {
				status: "cancelled",
				cancellation_reason: reason,
				change_reason: reason,
				changed_by: caller.user,
			});
			await writeRefund(trx, row, outcomeNow.refund_cents);
			return outcomeNow;
		}),
	);
	if (!request.preview) context.feed.announce(yacht, "calendar");
	return result;
};
