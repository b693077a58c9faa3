import { MINUTE } from "@harborsmith/domain/time";
import type { Knex } from "knex";

export type WantedSlot = {
	yacht: string;
	starts_at: Date;
	ends_at: Date;
	buffer_before_min: number;
	buffer_after_min: number;
};

/** Part 0 of an occupation is a block's own time, the other parts are its buffers. */
const sql = `
select w.yacht
from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
	as w(yacht, starts_at, ends_at, buffered_from, buffered_to)
where not exists (
	select from occupations o
	where o.resource = w.yacht
		and o.during && tstzrange(?, ?)
		and o.during && tstzrange(w.buffered_from, w.buffered_to)
		and (o.part = 0 or o.during && tstzrange(w.starts_at, w.ends_at))
		and (o.hold_until is null or o.hold_until > ?)
		and (?::uuid is null or o.booking is distinct from ?::uuid)
)`;

/**
 * Which of the wanted slots are free, in one statement for the whole fleet. Two charters keep the larger of their
 * facing buffers apart: neither one's own time may touch the other's time with its buffers. The span around all slots
 * lets Postgres begin with the few occupations of that time instead of asking yacht by yacht. `except` is a booking that
 * does not count, because it is the one that moves.
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
		except,
	]);
	return new Set(rows.map((row) => row.yacht));
};
