import type { JobPayloads } from "@harborsmith/contract/queue";
import { cancellationOrder } from "@harborsmith/domain";
import type { Directus } from "../../directus.ts";
import type { CancellationRefund } from "../letters/booking-cancelled.ts";
import type { MailBooking } from "./booking.ts";
import { readRefundWay } from "./ledger.ts";

/** What the database decided when the charter was called off, as the message of that change says it. */
export async function decidedRefund(
	directus: Directus,
	booking: MailBooking,
	message: JobPayloads["booking.cancelled"],
): Promise<CancellationRefund> {
	return {
		cents: message.refund_cents ?? 0,
		paid_cents: message.paid_cents ?? booking.paid_cents,
		earlier_cents: message.earlier_cents ?? 0,
		way: await readRefundWay(directus, booking, cancellationOrder(booking.id)),
		by_terms: message.refund_choice === "terms",
	};
}
