import { Client } from "pg";
import { readGuarantees } from "./guarantees.ts";

/** Everything the files create, as one value: a table made anew has lost its triggers although no file changed. */
const fingerprint = `
	SELECT md5(string_agg(what, ',' ORDER BY what)) AS value FROM (
		SELECT format('%s %s %s', tgrelid::regclass, tgname, pg_get_triggerdef(oid)) AS what FROM pg_trigger WHERE tgname LIKE 'hs\\_%'
		UNION ALL SELECT format('%s %s', conrelid::regclass, conname) FROM pg_constraint
			WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
		UNION ALL SELECT format('%s %s', oid::regprocedure, md5(prosrc)) FROM pg_proc
			WHERE pronamespace = to_regnamespace('hs')
		UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE indnatts > 1 AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
	) AS parts`;

export interface Applied {
	/** `false`: the database had all of it already. */
	changed: boolean;
	files: number;
}

/**
 * Gives a database its guarantees, in one transaction and one process at a time. The tables of the Directus snapshot
 * must be there. Applying again changes nothing.
 * @throws the Postgres error, with the file's name in its message
 */
export async function applyGuarantees(connectionString: string): Promise<Applied> {
	const { files, moves, opensMin, chargeMoves, limits, hash } = readGuarantees();
	const client = new Client({ connectionString });
	await client.connect();
	try {
		await client.query("BEGIN");
		await client.query("SET LOCAL search_path = public; SET LOCAL lock_timeout = '20s'");
		await client.query("SET LOCAL client_min_messages = warning");
		await client.query("SELECT pg_advisory_xact_lock(hashtextextended('harborsmith.apply', 0))");
		await client.query(
			"CREATE TABLE IF NOT EXISTS harborsmith_applied (id boolean PRIMARY KEY DEFAULT true CHECK (id), hash text NOT NULL, fingerprint text, applied_at timestamptz NOT NULL DEFAULT now())",
		);
		const present = await client.query(
			`SELECT FROM harborsmith_applied WHERE hash = $1 AND fingerprint = (${fingerprint})`,
			[hash],
		);
		if (present.rowCount === 0) {
			// Takes the triggers along, so that nothing stays of a file that is gone.
			await client.query("DROP SCHEMA IF EXISTS hs CASCADE");
			for (const { name, sql } of files) {
				await client.query(sql).catch((cause: Error) => {
					throw new Error(`${name}: ${cause.message}`, { cause });
				});
			}
			await client.query("DELETE FROM booking_moves");
			await client.query(
				`INSERT INTO booking_moves (from_status, to_status, opens_min)
				SELECT from_status, to_status, ($3::jsonb ->> to_status)::integer
				FROM unnest($1::text[], $2::text[]) AS move (from_status, to_status)`,
				[moves.map(([from]) => from), moves.map(([, to]) => to), JSON.stringify(opensMin)],
			);
			await client.query("DELETE FROM charge_moves");
			await client.query("INSERT INTO charge_moves SELECT * FROM unnest($1::text[], $2::text[])", [
				chargeMoves.map(([from]) => from),
				chargeMoves.map(([, to]) => to),
			]);
			await client.query("DELETE FROM legal_limit_defaults");
			await client.query(
				`INSERT INTO legal_limit_defaults (position, charter_type, certificate, below_gross_tons, max_guests, why)
				SELECT place, row->>'charter_type', row->>'certificate', (row->>'gross_tonnage_below')::real,
					(row->>'max_guests')::integer, row->>'why'
				FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (row, place)`,
				[JSON.stringify(limits)],
			);
			await client.query(
				`INSERT INTO harborsmith_applied (hash, fingerprint) VALUES ($1, (${fingerprint}))
				ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, fingerprint = excluded.fingerprint, applied_at = now()`,
				[hash],
			);
		}
		await client.query("COMMIT");
		return { changed: present.rowCount === 0, files: files.length };
	} finally {
		await client.end();
	}
}
