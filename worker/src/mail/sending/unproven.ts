import { createHash } from "node:crypto";
import { DAY } from "@harborsmith/domain/time";
import type { Share } from "./send-once.ts";

/** Letters a day to an address before its owner has paid or the office has acted: enough for an honest guest. */
const daily = 3;

interface Wanted {
	effect_key: string;
	address: string;
	now: Date;
}

/** What the marks of an address begin with. The address itself is not kept. */
const marksOf = (address: string): string =>
	`unproven:${createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 32)}:`;

/**
 * The few letters that an address may get within a day before anybody has shown that it is theirs: whoever types
 * strangers' addresses into the form cannot fill their mailboxes through us. Counted are letters that have gone out, each
 * once, over the last 24 hours: neither midnight nor a further attempt makes one count again.
 */
export function unprovenShare({ effect_key, address, now }: Wanted): Share {
	const marks = marksOf(address);
	return {
		isLeft: async (client) => {
			// Until the transaction ends: a rival's letter to the same address waits for the outcome of this one.
			await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [marks]);
			const { rows } = await client.query<{ sent: number }>(
				"SELECT count(*)::int AS sent FROM effects WHERE starts_with(effect_key, $1) AND updated_at > $2",
				[marks, new Date(now.getTime() - DAY)],
			);
			return (rows[0]?.sent ?? 0) < daily;
		},
		take: async (client) => {
			await client.query(
				"INSERT INTO effects (effect_key, state, updated_at) VALUES ($1, 'sent', $2) ON CONFLICT (effect_key) DO NOTHING",
				[`${marks}${effect_key}`, now],
			);
		},
	};
}
