import type { JobPayloads } from "@harborsmith/contract/queue";
import { cancellationOrder, type RefundWay } from "@harborsmith/domain";
import type { Directus } from "../../directus.ts";
import type { MailBooking } from "./booking.ts";
import { readRefundWay } from "./ledger.ts";

/** What the database decided to give back, besides what had gone back before. */
export interface CancellationRefund {
	cents: number;
	/** What had been paid until then, and what of it had gone back before, such as for a broken grill. */
	paid_cents: number;
	earlier_cents: number;
	way: RefundWay;
	/** The booking's terms say so, not a person. */
	by_terms: boolean;
}

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
