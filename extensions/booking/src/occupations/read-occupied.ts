import type { Occupied } from "@harborsmith/domain";
import type { Knex } from "knex";

type Row = Occupied & { hold_expires_at: Date | null };

export type OccupiedSpan = {
	occupied: Occupied[];
	/** When the first live hold in the span runs out, if there is one. */
	next_expiry: Date | null;
};

const columns = "starts_at, ends_at, buffer_before_min, buffer_after_min, kind, booking";

/** Blocks of one yacht never overlap: only the last one that starts before the span can reach into it. */
const sql = `
select b.starts_at, b.ends_at, b.buffer_before_min, b.buffer_after_min,
	case b.kind when 'hold' then (select k.hold_expires_at from bookings k where k.id = b.booking) end as hold_expires_at
from (
	(select ${columns} from blocks where resource = ? and starts_at < ? order by starts_at desc limit 1)
	union all
	select ${columns} from blocks where resource = ? and starts_at >= ? and starts_at < ?
) b
where b.ends_at > ?`;

/**
 * What takes a yacht's time between two instants. A hold that has run out no longer counts, even while its row still
 * waits to be swept. One indexed statement.
 */
export const readOccupied = async (
	database: Knex,
	input: { yacht: string; from: Date; to: Date; now: Date },
): Promise<OccupiedSpan> => {
	const { yacht, from, to } = input;
	const query = database.raw<{ rows: Row[] }>(sql, [yacht, from, yacht, from, to, from]);
	const { rows } = await query.options({ name: "harborsmith-occupied" });
	const occupied = rows.filter((row) => row.hold_expires_at === null || row.hold_expires_at > input.now);
	let next_expiry: Date | null = null;
	for (const { hold_expires_at } of occupied) {
		if (hold_expires_at && (!next_expiry || hold_expires_at < next_expiry)) next_expiry = hold_expires_at;
	}
	return { occupied, next_expiry };
};
