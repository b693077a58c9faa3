import type { Occupied } from "@harborsmith/domain";
import type { Knex } from "knex";

type Row = Occupied & { hold_expires_at: Date | null };

export type OccupiedSpan = {
	occupied: Occupied[];
	/** When the first live hold in the span runs out, if there is one. */
	next_expiry: Date | null;
};

/** Part 0 is a block's own time; its buffers are parts of their own and come with the block. */
const sql = `
select b.starts_at, b.ends_at, b.buffer_before_min, b.buffer_after_min, k.hold_expires_at
from occupations o
join blocks b on b.id = o.block
left join bookings k on k.id = b.booking and b.kind = 'hold'
where o.resource = ? and o.during && tstzrange(?, ?) and o.part = 0`;

/**
 * What takes a yacht's time between two instants. A hold that has run out no longer counts, even while its row still
 * waits to be swept. One indexed statement.
 */
export const readOccupied = async (
	database: Knex,
	input: { yacht: string; from: Date; to: Date; now: Date },
): Promise<OccupiedSpan> => {
	const query = database.raw<{ rows: Row[] }>(sql, [input.yacht, input.from, input.to]);
	const { rows } = await query.options({ name: "harborsmith-occupied" });
	const occupied = rows.filter((row) => row.hold_expires_at === null || row.hold_expires_at > input.now);
	let next_expiry: Date | null = null;
	for (const { hold_expires_at } of occupied) {
		if (hold_expires_at && (!next_expiry || hold_expires_at < next_expiry)) next_expiry = hold_expires_at;
	}
	return { occupied, next_expiry };
};
