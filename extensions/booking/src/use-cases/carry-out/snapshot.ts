import type { BookingStatus, CrewState, LineKind, RefundChoice } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { Knex } from "knex";

/** The columns of a booking that use cases read and outcomes are told by. */
export interface BookingRow {
	id: string;
	number: string;
	status: BookingStatus;
	yacht: string;
	/** The zone of its yacht. */
	zone: string;
	yacht_name: string;
	starts_at: Date;
	ends_at: Date;
	currency: string;
	total_cents: number;
	due_now_cents: number;
	paid_cents: number;
	refunded_cents: number;
	refunding_cents: number;
	/** What has gone or is to go back of money that people took, by their hands as well. */
	by_hand_cents: number;
	/** What was chosen and decided to go back, once it is called off. */
	refund_choice: RefundChoice | null;
	refund_cents: number | null;
	cancelled_at: Date | null;
	hold_expires_at: Date | null;
	hold_extended: boolean | null;
	calendar_sequence: number | null;
	/** All of its columns, to be compared with by the database. */
	row: Record<string, unknown>;
	/** This moment, as the database has it. */
	now: Date;
}

export interface Line {
	kind: LineKind;
	label: string;
	quantity: number;
	amount_cents: number;
}

/** Somebody who is asked or has agreed to sail on it, and the time of theirs that it takes. */
export interface Person {
	id: string;
	name: string;
	status: CrewState;
	starts_at: Date | null;
	ends_at: Date | null;
}

/** A booking, its price and its people at one moment of a transaction. */
export interface Snapshot {
	booking: BookingRow;
	lines: Line[];
	people: Person[];
	/** The newest message there was, so that later ones about it are told from it. */
	last_message: string;
}

const bookingSql = `
select b.id, b.number, b.status, b.yacht, y.timezone as zone, y.name as yacht_name, b.starts_at, b.ends_at, b.currency,
	b.total_cents, b.due_now_cents, b.paid_cents, b.refunded_cents, b.refunding_cents, b.refund_choice, b.refund_cents,
	b.cancelled_at, b.hold_expires_at, b.hold_extended,
	(select coalesce(sum(c.refunded_cents + c.refunding_cents), 0)::int from charges c
		where c.booking = b.id and c.provider <> 'stripe') as by_hand_cents,
	b.calendar_sequence, row_to_json(b) as row, hs.clock() as now
from bookings b join yachts y on y.id = b.yacht
where b.id = ?`;

const peopleSql = `
select distinct on (m.id) m.id, hs.crew_name(m) as name, a.status, k.starts_at, k.ends_at
from crew_assignments a join crew_members m on m.id = a.crew_member
left join blocks k on k.booking = a.booking and k.resource = m.id
where a.booking = ?
order by m.id, array_position(array['accepted', 'offered', 'declined'], a.status::text)`;

/** Reads and locks a booking. @throws NOT_FOUND */
export const takeSnapshot = async (trx: Knex, id: string): Promise<Snapshot> => {
	// Locked first and read afterwards: a row that was waited for is joined with the yacht that it had before.
	await trx("bookings").where({ id }).forNoKeyUpdate().select("id");
	const { rows } = await trx.raw<{ rows: BookingRow[] }>(bookingSql, [id]);
	const [booking] = rows;
	if (!booking) throw refuse("NOT_FOUND", "no_such_booking", {});
	const lines = await trx("booking_lines")
		.select<Line[]>("kind", "label", trx.raw("quantity::float as quantity"), "amount_cents")
		.where({ booking: id })
		.orderByRaw("sort nulls last, id");
	// Of the whole outbox, which its key answers at once: the booking is locked, so that nothing else is said of it.
	const [newest] = await trx("outbox").max<{ id: string | null }[]>("id as id");
	const { rows: people } = await trx.raw<{ rows: Person[] }>(peopleSql, [id]);
	return { booking, lines, people, last_message: String(newest?.id ?? 0) };
};
