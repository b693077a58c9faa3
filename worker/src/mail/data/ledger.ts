import { readItems } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../../directus.ts";

const rowsSchema = z.array(
	z.object({
		kind: z.string(),
		status: z.string(),
		provider: z.string(),
		provider_id: z.string().nullish(),
		refund_key: z.string().nullish(),
	}),
);

async function readLedger(directus: Directus, booking: string): Promise<z.infer<typeof rowsSchema>> {
	const fields = Object.keys(rowsSchema.element.shape);
	const query = { filter: { booking: { _eq: booking } }, fields, limit: -1 };
	return rowsSchema.parse(await directus.request(readItems("payments", query)));
}

/** Whether all that was paid for a booking came by card, and so goes back to the card. */
export async function paidByCard(directus: Directus, booking: string): Promise<boolean> {
	const rows = await readLedger(directus, booking);
	const paid = rows.filter(({ kind, status }) => status === "succeeded" && (kind === "charge" || kind === "external"));
	return paid.every(({ provider }) => provider === "stripe");
}

/** Whether an ordered refund has come to nothing: the order is closed and no refund of the provider stands for it. */
export async function isRefundLost(
	directus: Directus,
	{ booking, key }: { booking: string; key: string },
): Promise<boolean> {
	const rows = (await readLedger(directus, booking)).filter(({ refund_key }) => refund_key === key);
	const failed = new Set(rows.filter(({ status }) => status === "failed").map(({ provider_id }) => provider_id ?? ""));
	const isMade = rows.some(({ provider_id }) => provider_id && !failed.has(provider_id));
	return failed.size > 0 && !isMade;
}
