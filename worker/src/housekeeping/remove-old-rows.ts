import type { Pool } from "pg";

const batch = 5000;

/** What is kept for how long. Each condition names only rows that nobody will ask for again. */
const rules = {
	outbox: "processed_at < now() - interval '30 days'",
	// The provider repeats an event for days; a person can repeat it for a month.
	webhook_inbox: "processed_at < now() - interval '90 days'",
	// The contract promises the same answer for 24 hours.
	idempotency_keys: "created_at < now() - interval '48 hours'",
	// Left by changes that were refused: the one place that says for how long.
	price_offers: "created_at < now() - interval '1 hour'",
	// Remembers sent mail for longer than the rows that could ask for it again; letters to unproven addresses count for a day.
	effects:
		"updated_at < now() - interval '400 days' OR (starts_with(effect_key, 'unproven:') AND updated_at < now() - interval '2 days')",
} as const;

/** Deletes old internal rows in small batches, so that no lock is held for long. Returns how many per table. */
export async function removeOldRows(pg: Pool): Promise<Record<string, number>> {
	const deleted: Record<string, number> = {};
	for (const [table, condition] of Object.entries(rules)) {
		let count = 0;
		let last = batch;
		while (last === batch) {
			const { rowCount } = await pg.query(
				`DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${condition} LIMIT ${batch})`,
			);
			last = rowCount ?? 0;
			count += last;
		}
		deleted[table] = count;
	}
	return deleted;
}
