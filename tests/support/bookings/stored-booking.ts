import type { Pool } from "pg";

type Row = Record<string, unknown>;

/** All that is stored about a booking, row by row. */
export interface StoredBooking {
	booking: Row;
	/** Rows of every table that names the booking, by table, in the order in which they came. */
	about: Record<string, Row[]>;
	occupations: Row[];
	messages: { id: string; topic: string; payload: Row }[];
	/** How often Directus has written its history. */
	revisions: number;
}

/** What the worker keeps for itself. */
const passing = ["notifications"];

// Tables without ids hold what is passing or follows: offers of prices, occupied times (read apart), intents of an upgrade.
const tablesSql = `select of.table_name as name from information_schema.columns of
	where of.table_schema = 'public' and of.column_name = 'booking' and of.data_type = 'uuid' and of.table_name <> all ($1)
		and exists (select from information_schema.columns c where c.table_schema = of.table_schema
			and c.table_name = of.table_name and c.column_name = 'id')
	order by 1`;

const read = (tables: readonly string[]): string => `
select to_jsonb(b) as booking,
	jsonb_build_object(${tables
		.map(
			(name) => `'${name}', coalesce((select jsonb_agg(to_jsonb(t) order by to_jsonb(t) ->> 'date_created',
		to_jsonb(t) ->> 'at', to_jsonb(t) ->> 'sort', to_jsonb(t) ->> 'id') from ${name} t where t.booking = b.id), '[]')`,
		)
		.join(",\n")}) as about,
	coalesce((select jsonb_agg(jsonb_build_object('block', o.block, 'part', o.part, 'resource', o.resource,
		'starts_at', lower(o.during), 'ends_at', upper(o.during)) order by o.block, o.part) from occupations o
		where o.block in (select id from blocks where booking = b.id)), '[]') as occupations,
	coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'topic', m.topic, 'payload', m.payload) order by m.id)
		from outbox m where m.aggregate = 'booking:' || b.id), '[]') as messages,
	(select count(*)::int from directus_revisions r where r.collection = 'bookings' and r.item = b.id::text) as revisions
from bookings b where b.id = $1`;

/** Reads bookings of a database with all that hangs on them, whichever tables there are. */
export async function bookingReader(pool: Pool): Promise<(id: string) => Promise<StoredBooking>> {
	const { rows: tables } = await pool.query<{ name: string }>(tablesSql, [passing]);
	const sql = read(tables.map(({ name }) => name));
	return async (id) => {
		const { rows } = await pool.query<StoredBooking>(sql, [id]);
		const [stored] = rows;
		if (!stored) throw new Error(`There is no booking ${id}.`);
		return stored;
	};
}
