import type { Knex } from "knex";

export type WantedSlot = {
	yacht: string;
	starts_at: Date;
	ends_at: Date;
	buffer_before_min: number;
	buffer_after_min: number;
};

const minute = 60_000;

const sql = `
select w.yacht
from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
	as w(yacht, starts_at, ends_at, buffered_from, buffered_to)
where not exists (
	select from blocks b
	left join bookings k on k.id = b.booking and b.kind = 'hold'
	where b.resource = w.yacht
		and tstzrange(b.starts_at, b.ends_at) && tstzrange(w.buffered_from - interval '1 day', w.buffered_to + interval '1 day')
		and (k.hold_expires_at is null or k.hold_expires_at > ?)
		and (
			tstzrange(b.starts_at, b.ends_at) && tstzrange(w.buffered_from, w.buffered_to)
			or tstzrange(b.starts_at - b.buffer_before_min * interval '1 minute', b.ends_at + b.buffer_after_min * interval '1 minute')
				&& tstzrange(w.starts_at, w.ends_at)
		)
)`;

/**
 * Which of the wanted slots are free, in one statement for the whole fleet. Two charters keep the larger of their
 * facing buffers apart: neither one's time may touch the other's time with its buffers. The span of a day around the
 * slot only lets the index narrow the search; no buffer is longer.
 */
export const findFreeYachts = async (database: Knex, slots: WantedSlot[], now: Date): Promise<Set<string>> => {
	if (slots.length === 0) return new Set();
	const query = database.raw<{ rows: { yacht: string }[] }>(sql, [
		slots.map((slot) => slot.yacht),
		slots.map((slot) => slot.starts_at),
		slots.map((slot) => slot.ends_at),
		slots.map((slot) => new Date(slot.starts_at.getTime() - slot.buffer_before_min * minute)),
		slots.map((slot) => new Date(slot.ends_at.getTime() + slot.buffer_after_min * minute)),
		now,
	]);
	const { rows } = await query.options({ name: "harborsmith-free-yachts" });
	return new Set(rows.map((row) => row.yacht));
};
