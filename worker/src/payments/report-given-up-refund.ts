import type { JobPayloads } from "@harborsmith/contract/queue";
import type { Pool } from "pg";

/** Says that a refund is given up, once per refund. */
export async function reportGivenUpRefund(pg: Pool, refund: JobPayloads["payment.refund_due"]): Promise<void> {
	const { booking, number = null, amount_cents = null, currency = null } = refund;
	const key = `refund.gave-up:${[refund.key, refund.charge].filter(Boolean).join(":")}`;
	const payload = { key, code: "refund_gave_up", booking, number, params: { amount_cents, currency } };
	await pg.query(
		`WITH first AS (
			INSERT INTO effects (effect_key, state) VALUES ($1, 'done') ON CONFLICT (effect_key) DO NOTHING RETURNING effect_key
		) INSERT INTO outbox (topic, aggregate, payload) SELECT 'staff.attention', $2, $3 FROM first`,
		[key, `booking:${booking}`, JSON.stringify(payload)],
	);
}
