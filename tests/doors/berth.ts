import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import type { TestStack } from "../support/stack.ts";
import type { Beginning, Charter } from "./use-cases.ts";

const hour = 3_600_000;
const minute = 60_000;
/** Far from the demo fleet's bookings; the berth lies where no clock is ever changed. */
const ahead = Date.parse("2034-03-01T16:00:00Z");

/** A yacht of the test's own whose owner, crew and guest are the demo personas, and charters on it. */
export async function openBerth(stack: TestStack) {
	const pool = new Pool({ connectionString: stack.postgres.url, max: 4 });
	const one = async (text: string, values: unknown[] = []): Promise<Record<string, string>> => {
		const { rows } = await pool.query<Record<string, string>>(text, values);
		return rows[0] ?? {};
	};
	const persona = (role: string): string => `${role}@harborsmith.example.com`;
	const of = (table: string, role: string) =>
		one(`select t.id from ${table} t join directus_users u on u.id = t."user" where u.email = $1`, [persona(role)]);
	const { id: owner } = await of("owners", "owner");
	const { id: customer } = await of("customers", "customer");
	const crew = [(await of("crew_members", "captain")).id, (await of("crew_members", "crew")).id];
	const slug = `test-doors-${randomUUID()}`;
	const { id: marina } = await one(
		"insert into marinas (name, slug, timezone) values ('Doors', $1, 'America/Phoenix') returning id",
		[slug],
	);
	const build = async (): Promise<string> => {
		const { id: yacht = "" } = await one(
			`insert into yachts (slug, name, status, owner, marina, timezone, charter_types, max_guests, certificate,
				certificate_guests, instant_booking, buffer_before_min, buffer_after_min, min_notice_min, max_advance_days,
				min_duration_min, slot_step_min, security_deposit_cents, currency, season_mode)
			values ($1, 'Threshold', 'active', $2, $3, 'America/Phoenix', '["captained"]', 6, 'inspected', 6, true, 0, 0,
				60, 3650, 60, 30, 50000, 'USD', 'start_date') returning id`,
			[`test-doors-${randomUUID()}`, owner, marina],
		);
		await pool.query(
			`insert into rates (yacht, charter_type, unit, amount_cents)
			values ($1, 'captained', 'hour', 25000), ($1, 'captained', 'half_day', 90000), ($1, 'captained', 'full_day', 160000)`,
			[yacht],
		);
		await pool.query("insert into rate_rules (name, yacht, factor_bps, priority) values ('Doors', $1, 10000, 1000)", [
			yacht,
		]);
		return yacht;
	};
	const common = await build();

	const opened = Date.now();
	let placed = { ahead: 0, soon: 0, past: 0 };
	/** A time that no other charter of this berth has, nor after it is moved by five hours. */
	const nextTime = (when: keyof typeof placed): { starts_at: string; ends_at: string } => {
		const turn = placed[when];
		placed = { ...placed, [when]: turn + 1 };
		const [start, length] =
			when === "ahead"
				? [ahead + turn * 24 * hour, 4 * hour]
				: when === "soon"
					? [opened + hour + turn * 5 * minute, 5 * minute]
					: [opened - 6 * hour - turn * 10 * minute, 10 * minute];
		return { starts_at: new Date(start).toISOString(), ends_at: new Date(start + length).toISOString() };
	};

	/** Brings a charter in as it has come to be, without letters about how. */
	const place = async ({ status, paid = 0, when = "ahead", overdue = false }: Beginning): Promise<Charter> => {
		const { starts_at, ends_at } = nextTime(when);
		// Whoever takes time of a yacht ends its overdue holds.
		const yacht = overdue ? await build() : common;
		const client = await pool.connect();
		try {
			await client.query("begin");
			await client.query("select set_config('harborsmith.import', 'on', true)");
			const held = overdue ? "-1 minute" : "50 minutes";
			const { rows } = await client.query<{ id: string; number: string }>(
				`insert into bookings (yacht, customer, charter_type, starts_at, ends_at, guests, status, source, due_now_cents,
					policy, hold_expires_at, request_expires_at)
				values ($1, $2, 'captained', $3, $4, 2, $5::varchar, 'phone', 0, '[{"hours_before": 48, "refund_bps": 5000}]',
					case when $5::varchar = 'pending' then now() + $6::interval end,
					case when $5::varchar = 'requested' then now() + $6::interval end) returning id, number`,
				[yacht, customer, starts_at, ends_at, status, held],
			);
			const [{ id, number } = { id: "", number: "" }] = rows;
			await client.query(
				`insert into booking_lines (booking, kind, label, unit, quantity, unit_cents, amount_cents)
				values ($1, 'charter', 'Charter', 'half_day', 1, 90000, 90000)`,
				[id],
			);
			await client.query(
				"update bookings set price_mode = 'rules' where id = $1 and status in ('requested', 'pending')",
				[id],
			);
			if (paid > 0)
				await client.query(
					`insert into payments (booking, kind, status, amount_cents, currency, provider)
					values ($1, 'external', 'succeeded', $2, 'USD', 'cash')`,
					[id, paid],
				);
			for (const member of crew)
				await client.query(
					"insert into crew_assignments (booking, crew_member, role, status) values ($1, $2, 'deckhand', 'offered')",
					[id, member],
				);
			await client.query("commit");
			return { id, number, yacht, starts_at, ends_at };
		} catch (error) {
			await client.query("rollback");
			throw error;
		} finally {
			client.release();
		}
	};
	return {
		pool,
		yacht: common,
		customer: customer ?? "",
		place,
		nextTime,
		/** Nobody is written to about what happened here, and nobody finds the yacht. */
		close: async (): Promise<void> => {
			await pool.query(
				`update outbox set processed_at = now() where processed_at is null
				and aggregate in (select 'booking:' || b.id from bookings b join yachts y on y.id = b.yacht where y.marina = $1)`,
				[marina],
			);
			await pool.query("update yachts set status = 'archived' where marina = $1", [marina]);
			await pool.end();
		},
	};
}

export type Berth = Awaited<ReturnType<typeof openBerth>>;
