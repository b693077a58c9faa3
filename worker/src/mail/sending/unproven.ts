import { createHash } from "node:crypto";
import type { Pool, PoolClient } from "pg";

/** Letters a day to an address before its owner has paid or the office has acted: enough for an honest guest. */
const daily = 3;

interface Wanted {
	effect_key: string;
	address: string;
	now: Date;
}

/** What the marks of a day's letters to an address begin with. The address itself is not kept. */
const marksOf = ({ address, now }: Wanted): string => {
	const hash = createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 32);
	return `unproven:${hash}:${now.toISOString().slice(0, 10)}:`;
};

async function take(client: PoolClient, wanted: Wanted): Promise<boolean> {
	const marks = marksOf(wanted);
	const mark = `${marks}${wanted.effect_key}`;
	await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [marks]);
	const { rows } = await client.query<{ others: number }>(
		"SELECT count(*)::int AS others FROM effects WHERE starts_with(effect_key, $1) AND effect_key <> $2",
		[marks, mark],
	);
	if ((rows[0]?.others ?? 0) >= daily) return false;
	await client.query(
		"INSERT INTO effects (effect_key, state, detail) VALUES ($1, 'sent', '{}') ON CONFLICT (effect_key) DO NOTHING",
		[mark],
	);
	return true;
}

/**
 * Takes one of the letters that an address may get in a day before anybody has shown that it is theirs: whoever types
 * strangers' addresses into the form cannot fill their mailboxes through us. A letter that has taken one keeps it for
 * further attempts.
 */
export async function takeUnprovenShare(pg: Pool, wanted: Wanted): Promise<boolean> {
	const client = await pg.connect();
	let broken: Error | undefined;
	try {
		await client.query("BEGIN");
		const taken = await take(client, wanted);
		await client.query("COMMIT");
		return taken;
	} catch (error) {
		broken = error instanceof Error ? error : new Error(String(error));
		throw broken;
	} finally {
		client.release(broken);
	}
}
