import { MINUTE } from "@harborsmith/domain/time";
import type { Knex } from "knex";

export type WantedSlot = {
	yacht: string;
	starts_at: Date;
	ends_at: Date;
	buffer_before_min: number;
	buffer_after_min: number;
};

const sql = `
select w.yacht
from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
	as w(yacht, starts_at, ends_at, buffered_from, buffered_to)
where not exists (
	select from occupations o
	where o.resource = w.yacht
		and o.during && tstzrange(?, ?)
		and hs.is_in_the_way(o, w.starts_at, w.ends_at, w.buffered_from, w.buffered_to, ?::timestamptz, ?::uuid)
)`;

/**
 * Which of the wanted slots are free, in one statement for the whole fleet, by the rule of the database. The span around
 * all slots lets Postgres begin with the few occupations of that time instead of asking yacht by yacht. `except` is a
 * booking that does not count, because it is the one that moves.
 */
export const findFreeYachts = async (
	database: Knex,
	slots: WantedSlot[],
	now: Date,
	except: string | null = null,
): Promise<Set<string>> => {
	if (slots.length === 0) return new Set();
	const froms = slots.map((slot) => slot.starts_at.getTime() - slot.buffer_before_min * MINUTE);
	const tos = slots.map((slot) => slot.ends_at.getTime() + slot.buffer_after_min * MINUTE);
	const { rows } = await database.raw<{ rows: { yacht: string }[] }>(sql, [
		slots.map((slot) => slot.yacht),
		slots.map((slot) => slot.starts_at),
		slots.map((slot) => slot.ends_at),
		froms.map((at) => new Date(at)),
		tos.map((at) => new Date(at)),
		new Date(Math.min(...froms)),
		new Date(Math.max(...tos)),
		now,
		except,
	]);
	return new Set(rows.map((row) => row.yacht));
};
