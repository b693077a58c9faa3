import type { Pool } from "pg";
import { z } from "zod";
import type { Announced } from "../letters/parts/letter.ts";

const announcedSchema = z.object({ yacht: z.string(), starts_at: z.string(), ends_at: z.string(), sequence: z.int() });

/**
 * What each recipient of a booking's letters was last told of its time, by the end of their letters' keys ("customer",
 * "staff", "crew:<id>"). Who is missing has had no letter yet that says it.
 */
export async function readLastAnnounced(pg: Pool, booking: string): Promise<Map<string, Announced>> {
	const { rows } = await pg.query<{ recipient: string; tells: unknown }>(
		`SELECT DISTINCT ON (recipient) recipient, detail -> 'tells' AS tells
		 FROM effects, LATERAL (SELECT regexp_replace(effect_key, '^mail:booking\\.(confirmed|moved):[^:]+:(\\d+:)?', '')) AS r(recipient)
		 WHERE (starts_with(effect_key, $1) OR starts_with(effect_key, $2)) AND state = 'sent' AND detail ? 'tells'
		 ORDER BY recipient, updated_at DESC`,
		[`mail:booking.confirmed:${booking}:`, `mail:booking.moved:${booking}:`],
	);
	return new Map(rows.map(({ recipient, tells }) => [recipient, announcedSchema.parse(tells)]));
}
