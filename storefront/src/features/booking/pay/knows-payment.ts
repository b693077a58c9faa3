import { keptCents } from "@harborsmith/domain/left-to-pay";
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

/** The payment company could not give back what is still owed: a person of the company has to. */
export function isRefundByHand(
	booking: Pick<Booking, "payments" | "paid_cents" | "refunded_cents" | "refunding_cents">,
): boolean {
	return (
		keptCents(booking) > 0 && booking.payments.some(({ kind, status }) => kind === "refund" && status === "failed")
	);
}

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
