import { randomUUID } from "node:crypto";
import type { TestStack } from "../stack.ts";

export type TestYacht = { id: string; slug: string; archive: () => Promise<void> };

type Options = {
	timezone?: string;
	buffer_min?: number;
	instant_booking?: boolean;
	max_guests?: number;
	opens_at?: string | null;
	closes_at?: string | null;
	min_duration_min?: number;
};

const rates = { hour: 25_000, half_day: 90_000, full_day: 160_000, week: 900_000 };

/** A yacht of the test's own with the contract's tariff, so that no other test's bookings are in its way. */
export const createTestYacht = async ({ sql }: TestStack, options: Options = {}): Promise<TestYacht> => {
	const id = randomUUID();
	const slug = `test-${id}`;
	const { timezone = "America/Los_Angeles", buffer_min = 0, instant_booking = true, max_guests = 6 } = options;
	const [marina] = await sql<{ id: string }>(
		"insert into marinas (name, slug, timezone) values ('Test Marina', $1, $2) returning id",
		[`marina-${id}`, timezone],
	);
	await sql(
		`insert into yachts (id, slug, name, status, marina, timezone, charter_types, max_guests, certificate, certificate_guests,
			instant_booking, buffer_before_min, buffer_after_min, min_notice_min, max_advance_days, opens_at, closes_at,
			slot_step_min, min_duration_min, security_deposit_cents, currency, season_mode, features)
		values ($1, $2, 'Test Yacht', 'active', $3, $4, '["captained"]', $5, 'inspected', $5, $6, $7, $7, 60, 900, $8, $9,
			30, $10, 50000, 'USD', 'start_date', '["wifi"]')`,
		[
			id,
			slug,
			marina?.id,
			timezone,
			max_guests,
			instant_booking,
			buffer_min,
			options.opens_at === undefined ? "06:00" : options.opens_at,
			options.closes_at === undefined ? "22:00" : options.closes_at,
			options.min_duration_min ?? 60,
		],
	);
	for (const [unit, amount] of Object.entries(rates)) {
		await sql("insert into rates (yacht, charter_type, unit, amount_cents) values ($1, 'captained', $2, $3)", [
			id,
			unit,
			amount,
		]);
	}
	// Over the fleet's own seasons, which would make the known answers depend on the day.
	await sql("insert into rate_rules (name, yacht, factor_bps, priority) values ('Test tariff', $1, 10000, 1000)", [id]);
	return {
		id,
		slug,
		archive: async () => {
			await sql("update yachts set status = 'archived' where id = $1", [id]);
		},
	};
};
