import type { DateTime } from "luxon";
import type { Client } from "pg";
import { type DemoYacht, yachts } from "../data/yachts.ts";
import { idOf } from "../ids.ts";
import { insert, type Row } from "../insert.ts";

/** The yachts, with their words in two languages, their rates and the seasons of the fleet. */
export async function seedFleet(client: Client, today: DateTime): Promise<void> {
	await insert(client, "yachts", yachts.map(yachtRow));
	await insert(
		client,
		"yachts_translations",
		yachts.map(({ slug, name, descripcion }) => ({
			id: idOf(`yacht ${slug} es`),
			yachts_id: idOf(`yacht ${slug}`),
			languages_code: "es-ES",
			name,
			description: descripcion,
		})),
	);
	await insert(client, "rates", yachts.flatMap(rateRows));
	await insert(client, "rate_rules", ruleRows(today));
}

function yachtRow(yacht: DemoYacht, sort: number): Row {
	const {
		slug,
		size,
		buffers,
		marina,
		owner,
		kind: _kind,
		livery: _livery,
		film: _film,
		hour_cents: _hour,
		bareboat: _bareboat,
		descripcion: _es,
		...plain
	} = yacht;
	const [length_ft, beam_ft, draft_ft] = size;
	const [buffer_before_min, buffer_after_min] = buffers;
	return {
		...plain,
		id: idOf(`yacht ${slug}`),
		slug,
		sort,
		status: "active",
		marina: idOf(`marina ${marina}`),
		owner: idOf(`owner ${owner}`),
		timezone: "America/Los_Angeles",
		currency: "USD",
		length_ft,
		beam_ft,
		draft_ft,
		buffer_before_min,
		buffer_after_min,
		certificate: yacht.certificate_guests ? "inspected" : "uninspected",
		instant_booking: yacht.instant_booking ?? true,
		season_mode: yacht.season_mode ?? "start_date",
		opens_at: "08:00:00",
		closes_at: "22:00:00",
		slot_step_min: 30,
		min_notice_min: 12 * 60,
		max_advance_days: 540,
	};
}

/** Half days, full days, days and weeks cost less an hour than the hour, as the market does. */
function rateRows({ slug, charter_types, hour_cents, bareboat }: DemoYacht): Row[] {
	const round = (cents: number): number => Math.round(cents / 5000) * 5000;
	const byHours = (charter_type: string, hour: number): Row[] =>
		Object.entries({ hour, half_day: round(hour * 3.6), full_day: round(hour * 6.4) }).map(([unit, amount_cents]) => ({
			charter_type,
			unit,
			amount_cents,
		}));
	const rows = charter_types.flatMap((type): Row[] => {
		if (type === "captained")
			return [...byHours(type, hour_cents), { charter_type: type, unit: "week", amount_cents: round(hour_cents * 36) }];
		if (type === "dockside") return byHours(type, round(hour_cents * 0.6));
		return bareboat
			? [
					{ charter_type: type, unit: "day", amount_cents: bareboat.day_cents },
					{ charter_type: type, unit: "week", amount_cents: bareboat.week_cents },
				]
			: [];
	});
	return rows.map((row) => ({
		id: idOf(`rate ${slug} ${row.charter_type} ${row.unit}`),
		yacht: idOf(`yacht ${slug}`),
		...row,
	}));
}

function ruleRows(today: DateTime): Row[] {
	const years = [today.year - 1, today.year, today.year + 1];
	const seasonal = years.flatMap((year): Row[] => [
		{ name: `Summer ${year}`, date_from: `${year}-06-15`, date_to: `${year}-09-07`, factor_bps: 11500, priority: 10 },
		{
			name: `Fleet Week ${year}`,
			date_from: `${year}-10-05`,
			date_to: `${year}-10-12`,
			factor_bps: 13500,
			min_duration_min: 240,
			priority: 30,
		},
		{
			name: `Quiet season ${year}`,
			date_from: `${year}-12-01`,
			date_to: `${year + 1}-02-28`,
			factor_bps: 8500,
			priority: 10,
		},
		{
			name: `New Year's Eve ${year}`,
			date_from: `${year}-12-31`,
			date_to: `${year}-12-31`,
			factor_bps: 16000,
			priority: 40,
		},
	]);
	const always: Row = { name: "Weekends", weekdays: ["6", "7"], factor_bps: 11000, priority: 5 };
	return [always, ...seasonal].map((row) => ({ id: idOf(`rule ${row.name}`), ...row }));
}
