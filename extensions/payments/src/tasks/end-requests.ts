import { expire, theSystem } from "@harborsmith/directus-extension-booking";
import type { PaymentsContext } from "../context/payments-context.ts";
import { eachLocked } from "./each-locked.ts";

/** Requests that nobody answered in time run out. One that is being answered at this moment is locked and skipped. */
export const endRequests = (context: PaymentsContext, until: number) =>
	eachLocked(context, {
		candidates: (trx) =>
			trx("bookings as booking")
				.select("booking.id")
				.where("booking.status", "requested")
				.where("booking.request_expires_at", "<=", trx.fn.now())
				.orderBy("booking.request_expires_at"),
		work: async (trx, booking) => {
			if (booking.status !== "requested") return "answered";
			await expire(context, booking.id, {}, theSystem, { trx });
			return "expired";
		},
		until,
	});
