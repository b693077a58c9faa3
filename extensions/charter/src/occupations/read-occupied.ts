import type { Occupied } from "@harborsmith/domain";
import type { Knex } from "knex";
import { type PreparedStatement, preparedRead } from "./prepared-read.ts";

/** A yacht and a span of time, and the moment from which holds are judged. */
export type OccupiedQuestion = { yacht: string; from: Date; to: Date; now: Date };

export type OccupiedSpan = {
	occupied: Occupied[];
	/** When the first live hold in the span runs out, if there is one. */
	next_expiry: Date | null;
};

type Row = [
	question: number,
	starts_ms: number,
	ends_ms: number,
	buffer_before_min: number,
	buffer_after_min: number,
	hold_expires_at: Date | null,
];

const columns = "starts_at, ends_at, buffer_before_min, buffer_after_min, kind, booking";

/**
 * Blocks of one yacht never overlap, nor reach with their buffers into each other's own time: of those outside the span
 * only its two neighbours can reach into it, with up to 30 days of buffer. Instants come as
 * milliseconds, which the driver reads several times faster than timestamps; `extract` would count them in numeric.
 */
const statement: PreparedStatement = {
	name: "harborsmith-occupied",
	text: `select q.number::int, date_part('epoch', b.starts_at) * 1000, date_part('epoch', b.ends_at) * 1000,
	b.buffer_before_min, b.buffer_after_min,
	case b.kind when 'hold' then (select k.hold_expires_at from bookings k where k.id = b.booking) end
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) with ordinality as q (yacht, since, until, number)
cross join lateral (
	(select ${columns} from blocks where resource = q.yacht and starts_at < q.since order by starts_at desc limit 1)
	union all
	select ${columns} from blocks where resource = q.yacht and starts_at >= q.since and starts_at < q.until
	union all
	(select ${columns} from blocks where resource = q.yacht and starts_at >= q.until order by starts_at limit 1)
) b`,
};

/**
 * What takes each yacht's time between two instants, in the order of the questions. A hold that has run out no longer
 * counts, even while its row still waits to be swept. One indexed statement for all of them.
 */
export const readOccupied = async (database: Knex, questions: OccupiedQuestion[]): Promise<OccupiedSpan[]> => {
	const spans = questions.map((): OccupiedSpan => ({ occupied: [], next_expiry: null }));
	const rows = await preparedRead<Row>(database, statement, [
		questions.map(({ yacht }) => yacht),
		questions.map(({ from }) => from),
		questions.map(({ to }) => to),
	]);
	for (const [number, starts_ms, ends_ms, buffer_before_min, buffer_after_min, hold_expires_at] of rows) {
		const question = questions[number - 1];
		const span = spans[number - 1];
		if (!question || !span || (hold_expires_at !== null && hold_expires_at <= question.now)) continue;
		if (hold_expires_at !== null && (!span.next_expiry || hold_expires_at < span.next_expiry))
			span.next_expiry = hold_expires_at;
		const [starts_at, ends_at] = [new Date(starts_ms), new Date(ends_ms)];
		span.occupied.push({ starts_at, ends_at, buffer_before_min, buffer_after_min });
	}
	return spans;
};
