import type { Client } from "pg";

interface Rename {
	table: string;
	from: string;
	to: string;
	/** What the new column holds, in SQL over itself. */
	value: string;
}

/** Columns of earlier releases under today's names. Directus's schema step would drop the old one with what it holds. */
const renames: readonly Rename[] = [{ table: "tax_rates", from: "rate_bps", to: "rate_ppm", value: "rate_ppm * 100" }];

/**
 * Takes what an earlier release stored along to this one: column, field and people's own lists. Runs before the schema is
 * applied, in one transaction; what has been carried over before is left alone.
 */
export async function carryOver(client: Client): Promise<string[]> {
	const done: string[] = [];
	await client.query("BEGIN");
	for (const { table, from, to, value } of renames) {
		const { rows } = await client.query<{ column_name: string }>(
			"SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1",
			[table],
		);
		const columns = rows.map(({ column_name }) => column_name);
		if (!columns.includes(from) || columns.includes(to)) continue;
		await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
		await client.query(`ALTER TABLE ${table} RENAME COLUMN ${from} TO ${to}`);
		await client.query(`UPDATE ${table} SET ${to} = ${value}`);
		await client.query("UPDATE directus_fields SET field = $3 WHERE collection = $1 AND field = $2", [table, from, to]);
		await client.query(
			`UPDATE directus_presets SET layout_query = replace(layout_query::text, $2, $3)::json,
				layout_options = replace(layout_options::text, $2, $3)::json WHERE collection = $1`,
			[table, from, to],
		);
		done.push(`${table}.${from} is ${to} now`);
	}
	done.push(...(await carryIntents(client)));
	await client.query("COMMIT");
	return done;
}

/** Bookings had one intent once; it becomes a charge when the guarantees are applied (database/29-earlier-payments.sql). */
async function carryIntents(client: Client): Promise<string[]> {
	const { rowCount } = await client.query(
		`SELECT FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'bookings'
			AND column_name = 'payment_intent_id'`,
	);
	if (rowCount === 0) return [];
	await client.query("CREATE TABLE IF NOT EXISTS earlier_intents (booking uuid PRIMARY KEY, intent text NOT NULL)");
	const kept = await client.query(
		`INSERT INTO earlier_intents SELECT id, payment_intent_id FROM bookings WHERE payment_intent_id IS NOT NULL
		ON CONFLICT (booking) DO UPDATE SET intent = excluded.intent`,
	);
	return [`${kept.rowCount ?? 0} intents of bookings are kept for their charges`];
}
