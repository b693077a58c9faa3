import type { JobPayloads } from "@harborsmith/contract/queue";
import type { Pool } from "pg";
import { writeOnce } from "../outbox-store.ts";

/** Says that a refund is given up, once per refund. */
export async function reportGivenUpRefund(pg: Pool, refund: JobPayloads["payment.refund_due"]): Promise<void> {
	const { booking, number = null, amount_cents = null, currency = null } = refund;
	const key = `refund.gave-up:${[refund.key, refund.charge].filter(Boolean).join(":")}`;
	await writeOnce(pg, key, {
		topic: "staff.attention",
		aggregate: `booking:${booking}`,
		payload: { key, code: "refund_gave_up", booking, number, params: { amount_cents, currency } },
	});
}
