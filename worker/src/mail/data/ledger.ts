import { readItems } from "@directus/sdk";
import { type RefundWay, refundWay } from "@harborsmith/domain";
import { z } from "zod";
import type { Directus } from "../../directus.ts";
import type { MailBooking } from "./booking.ts";

const rowsSchema = z.array(
	z.object({
		kind: z.string(),
		status: z.string(),
		charge: z.string().nullish(),
		provider: z.string(),
		provider_id: z.string().nullish(),
		refund_key: z.string().nullish(),
	}),
);

/** How the refund of this order reaches the guest, as far as the ledger tells at this moment. */
export async function readRefundWay(
	directus: Directus,
	{ id, paid_cents, refunded_cents }: Pick<MailBooking, "id" | "paid_cents" | "refunded_cents">,
	order: string,
): Promise<RefundWay> {
	const fields = Object.keys(rowsSchema.element.shape);
	const query = { filter: { booking: { _eq: id } }, fields, limit: -1 };
	const ledger = rowsSchema.parse(await directus.request(readItems("payments", query)));
	return refundWay({ ledger, order, paid_cents, refunded_cents });
}
