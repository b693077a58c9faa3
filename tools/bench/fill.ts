import { Client } from "pg";

export interface FillSize {
	yachts: number;
	blocksPerYacht: number;
}

/**
 * A large company: every yacht has a charter on each of `blocksPerYacht` days, half of them behind today. Written past the
 * triggers, with the rows that the triggers would have written, because a million inserts one by one would take an hour.
 */
export async function fill(url: string, { yachts, blocksPerYacht }: FillSize): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query("begin");
		await client.query("set local session_replication_role = replica");
		await client.query(
			"insert into marinas (name, slug, timezone) values ('Measured Marina', 'measured', 'America/Los_Angeles')",
		);
		await client.query(
			`insert into yachts (name, slug, status, marina, timezone, charter_types, max_guests, certificate, certificate_guests, opens_at, closes_at, slot_step_min, min_duration_min, min_notice_min, max_advance_days, currency, season_mode, security_deposit_cents, buffer_before_min, buffer_after_min)
			select 'Yacht ' || n, 'yacht-' || n, 'active', (select id from marinas where slug = 'measured'), 'America/Los_Angeles', '["captained"]', 12, 'inspected', 12, '08:00', '20:00', 30, 180, 60, 700, 'USD', 'start_date', 0, 0, 0
			from generate_series(1, $1::int) n`,
			[yachts],
		);
		await client.query(
			`insert into rates (yacht, charter_type, unit, amount_cents)
			select id, 'captained', unit, cents from yachts cross join (values ('hour', 25000), ('half_day', 90000), ('full_day', 160000), ('week', 900000)) as price (unit, cents)`,
		);
		await client.query(
			`insert into blocks (resource_kind, resource, yacht, kind, starts_at, ends_at, source)
			select 'yacht', yacht.id, yacht.id, 'booking', day.at, day.at + interval '4 hours', 'measure'
			from yachts yacht cross join lateral (
				select date_trunc('day', now()) + make_interval(days => n - $1::int / 2, hours => 17 + (n % 4)) as at from generate_series(1, $1::int) n
			) day`,
			[blocksPerYacht],
		);
		await client.query(
			`insert into occupations (block, part, resource, during, lane)
			select id, 0, resource, tstzrange(starts_at, ends_at), int4range(null, null) from blocks`,
		);
		await client.query("commit");
		await client.query("vacuum analyze");
	} finally {
		await client.end();
	}
}
