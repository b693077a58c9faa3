import { readItems } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../../directus.ts";
import type { RefundWay } from "../letters/booking-cancelled.ts";
import type { MailBooking } from "./booking.ts";

const rowsSchema = z.array(
	z.object({
		kind: z.string(),
		status: z.string(),
		provider: z.string(),
		provider_id: z.string().nullish(),
		refund_key: z.string().nullish(),
	}),
);

type Ledger = z.infer<typeof rowsSchema>;

async function readLedger(directus: Directus, booking: string): Promise<Ledger> {
	const fields = Object.keys(rowsSchema.element.shape);
	const query = { filter: { booking: { _eq: booking } }, fields, limit: -1 };
	return rowsSchema.parse(await directus.request(readItems("payments", query)));
}

/** Whether all that was paid for a booking came by card, and so goes back to the card. */
function isPaidByCard(rows: Ledger): boolean {
	const paid = rows.filter(({ kind, status }) => status === "succeeded" && (kind === "charge" || kind === "external"));
	return paid.every(({ provider }) => provider === "stripe");
}

/** The key of the refund that the database orders with a cancellation (43-refunds.sql). */
export const keyOfCancellation = (booking: string): string => `booking:${booking}:cancelled`;

/** Whether an ordered refund has come to nothing: the order is closed and no refund of the provider stands for it. */
function isRefundLost(rows: Ledger, key: string): boolean {
	const ordered = rows.filter(({ refund_key }) => refund_key === key);
	const failed = new Set(
		ordered.filter(({ status }) => status === "failed").map(({ provider_id }) => provider_id ?? ""),
	);
	const isMade = ordered.some(({ provider_id }) => provider_id && !failed.has(provider_id));
	return failed.size > 0 && !isMade;
}

/** How the refund with this key reaches the guest, as far as the ledger tells at this moment. */
export async function refundWay(
	directus: Directus,
	booking: Pick<MailBooking, "id" | "paid_cents" | "refunded_cents">,
	key: string,
): Promise<RefundWay> {
	const rows = await readLedger(directus, booking.id);
	const isByCard = isPaidByCard(rows);
	if (!isRefundLost(rows, key)) return isByCard ? "card" : "as_paid";
	// An order may also end because its money has gone back another way meanwhile.
	return isByCard && booking.paid_cents > booking.refunded_cents ? "by_hand" : "as_paid";
}
