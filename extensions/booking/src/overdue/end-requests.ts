import type { Logger } from "@harborsmith/kit";
import { theSystem } from "../access/acting.ts";
import type { Host } from "../use-cases/carry-out/carry-out.ts";
import { expire } from "../use-cases/expire.ts";
import { eachLocked } from "./each-locked.ts";

/** Requests that nobody answered in time run out. One that is being answered at this moment is locked and skipped. */
export const endRequests = (context: Host & { logger: Logger }, until: number) =>
	eachLocked(context, {
		candidates: (trx) =>
			trx("bookings as booking")
				.select("booking.id")
				.where("booking.status", "requested")
				.where("booking.request_expires_at", "<=", trx.fn.now())
				.orderBy("booking.request_expires_at"),
		work: async (trx, id) => {
			await expire(context, id, {}, theSystem, { trx });
			return "expired" as const;
		},
		until,
	});
