import { isStatus } from "@harborsmith/domain/vocabulary";
import type { Booking } from "../record/booking.ts";

/** A payment came for this booking after its time had gone to somebody else; all of it goes back. */
export function isPaidTooLate({ status, payments }: Pick<Booking, "status" | "payments">): boolean {
	return status === "expired" && payments.some((entry) => entry.kind === "charge" && entry.status === "succeeded");
}

/** A request that ran out before the company said yes: nobody was ever asked to pay. */
export function isUnansweredRequest({
	status,
	request_expires_at,
	hold_expires_at,
}: Pick<Booking, "status" | "request_expires_at" | "hold_expires_at">): boolean {
	return status === "expired" && Boolean(request_expires_at) && !hold_expires_at;
}

/** A request that the company has turned down. */
export function isDeclinedRequest({
	status,
	cancelled_by_company,
	request_expires_at,
	paid_cents,
}: Pick<Booking, "status" | "cancelled_by_company" | "request_expires_at" | "paid_cents">): boolean {
	return status === "cancelled" && cancelled_by_company && Boolean(request_expires_at) && paid_cents === 0;
}

/** The payment company could not give back what is still owed: a person of the company has to. */
export const isRefundByHand = ({ refund_by_hand_cents }: Pick<Booking, "refund_by_hand_cents">): boolean =>
	refund_by_hand_cents > 0;

export function isPaidBack({ refunded_cents, paid_cents }: Pick<Booking, "refunded_cents" | "paid_cents">): boolean {
	return paid_cents > 0 && refunded_cents >= paid_cents;
}

/** The refund of a cancellation is ordered or on its way, and the ledger will say in a moment that it has arrived. */
export function isRefundUnderWay({
	status,
	refunding_cents,
	refund_way,
	payments,
}: Pick<Booking, "status" | "refunding_cents" | "refund_way" | "payments">): boolean {
	if (status !== "cancelled" || refund_way === "by_hand") return false;
	return refunding_cents > 0 || payments.some((entry) => entry.kind === "refund" && entry.status === "pending");
}

/**
 * True when a booking that was paid shows what became of the payment. One that merely expired does not: a payment that
 * lands just after the hold's end still confirms it, or is paid back.
 */
export function knowsPayment(booking: Pick<Booking, "status" | "payments">): boolean {
	return isStatus("sailing", booking.status) || isStatus("called_off", booking.status) || isPaidTooLate(booking);
}

/** A hold whose time to pay has ended, and nobody has looked yet whether it was paid. */
export const isHoldOver = ({ status, next_actions }: Booking): boolean =>
	status === "pending" && !next_actions?.includes("pay");
