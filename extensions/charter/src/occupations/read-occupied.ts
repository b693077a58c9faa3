import type { Occupied } from "@harborsmith/domain";
import { type PreparedStatement, preparedQuery } from "@harborsmith/kit";
import type { Knex } from "knex";

/** A yacht and a span of time, the moment from which holds are judged, and a booking that moves and so does not count. */
export type OccupiedQuestion = { yacht: string; from: Date; to: Date; now: Date; except?: string | undefined };

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
	hold_until: Date | null,
];

const columns = "during, buffer_before_min, buffer_after_min, hold_until";
const others =
	"resource = q.yacht and part = 0 and (q.except_booking is null or booking is distinct from q.except_booking)";

/**
 * Reads the very rows by which the guard refuses. Blocks of one yacht never overlap, nor reach with their buffers into each
 * other's own time: of those outside the span only its two neighbours can reach into it, with up to 30 days of buffer.
 * Instants come as milliseconds, which the driver reads several times faster than timestamps; `extract` would count them
 * in numeric.
 */
const statement: PreparedStatement = {
	name: "harborsmith-occupied",
	rowMode: "array",
	text: `select q.number::int, date_part('epoch', lower(o.during)) * 1000, date_part('epoch', upper(o.during)) * 1000,
	o.buffer_before_min, o.buffer_after_min, o.hold_until
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::uuid[])
	with ordinality as q (yacht, since, until, except_booking, number)
cross join lateral (
	(select ${columns} from occupations where ${others} and lower(during) < q.since order by lower(during) desc limit 1)
	union all
	select ${columns} from occupations where ${others} and lower(during) >= q.since and lower(during) < q.until
	union all
	(select ${columns} from occupations where ${others} and lower(during) >= q.until order by lower(during) limit 1)
) o`,
};

/**
 * What takes each yacht's time between two instants, in the order of the questions. A hold that has run out no longer
 * counts, even while its row still waits to be swept. One indexed statement for all of them.
 */
export const readOccupied = async (database: Knex, questions: OccupiedQuestion[]): Promise<OccupiedSpan[]> => {
	const spans = questions.map((): OccupiedSpan => ({ occupied: [], next_expiry: null }));
	const rows = await preparedQuery<Row>(database, statement, [
		questions.map(({ yacht }) => yacht),
		questions.map(({ from }) => from),
		questions.map(({ to }) => to),
		questions.map(({ except }) => except ?? null),
	]);
	for (const [number, starts_ms, ends_ms, buffer_before_min, buffer_after_min, hold_until] of rows) {
		const question = questions[number - 1];
		const span = spans[number - 1];
		if (!question || !span || (hold_until !== null && hold_until <= question.now)) continue;
		if (hold_until !== null && (!span.next_expiry || hold_until < span.next_expiry)) span.next_expiry = hold_until;
		const [starts_at, ends_at] = [new Date(starts_ms), new Date(ends_ms)];
		span.occupied.push({ starts_at, ends_at, buffer_before_min, buffer_after_min });
	}
	return spans;
};
