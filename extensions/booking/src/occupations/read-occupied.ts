import type { Occupied } from "@harborsmith/domain";
import type { Knex } from "knex";
import { type PreparedStatement, preparedRead } from "../context/prepared-read.ts";

type Row = [
	starts_ms: number,
	ends_ms: number,
	buffer_before_min: number,
	buffer_after_min: number,
	hold_expires_at: Date | null,
];

export type OccupiedSpan = {
	occupied: Occupied[];
	/** When the first live hold in the span runs out, if there is one. */
	next_expiry: Date | null;
};

const columns = "starts_at, ends_at, buffer_before_min, buffer_after_min, kind, booking";

/**
 * Blocks of one yacht never overlap: only the last one that starts before the span can reach into it. Instants come as
 * milliseconds, which the driver reads several times faster than timestamps; `extract` would count them in numeric.
 */
const statement: PreparedStatement = {
	name: "harborsmith-occupied",
	text: `select date_part('epoch', b.starts_at) * 1000, date_part('epoch', b.ends_at) * 1000,
	b.buffer_before_min, b.buffer_after_min,
	case b.kind when 'hold' then (select k.hold_expires_at from bookings k where k.id = b.booking) end
from (
	(select ${columns} from blocks where resource = $1 and starts_at < $2 order by starts_at desc limit 1)
	union all
	select ${columns} from blocks where resource = $1 and starts_at >= $2 and starts_at < $3
) b
where b.ends_at > $2`,
};

/**
 * What takes a yacht's time between two instants. A hold that has run out no longer counts, even while its row still
 * waits to be swept. One indexed statement.
 */
export const readOccupied = async (
	database: Knex,
	input: { yacht: string; from: Date; to: Date; now: Date },
): Promise<OccupiedSpan> => {
	const { yacht, from, to } = input;
	const rows = await preparedRead<Row>(database, statement, [yacht, from, to]);
	const occupied: Occupied[] = [];
	let next_expiry: Date | null = null;
	for (const [starts_ms, ends_ms, buffer_before_min, buffer_after_min, hold_expires_at] of rows) {
		if (hold_expires_at !== null && hold_expires_at <= input.now) continue;
		if (hold_expires_at !== null && (!next_expiry || hold_expires_at < next_expiry)) next_expiry = hold_expires_at;
		occupied.push({
			starts_at: new Date(starts_ms),
			ends_at: new Date(ends_ms),
			buffer_before_min,
			buffer_after_min,
		});
	}
	return { occupied, next_expiry };
};
