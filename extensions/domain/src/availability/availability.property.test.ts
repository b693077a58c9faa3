import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { defaultPolicy, defaultSettings } from "../defaults.ts";
import { price } from "../price/price.ts";
import { bookable, extra, rate, rule, tariff, yacht } from "../testing/fixtures.ts";
import type { AvailabilityInput, Occupied } from "../types.ts";
import { availability } from "./availability.ts";
import { checkBookable } from "./check-bookable.ts";

/** First days of three-day windows around changes of the clock, with the zone they happen in, and one quiet one. */
const windows = [
	["America/Los_Angeles", "2026-03-07"],
	["America/Los_Angeles", "2026-10-31"],
	["America/Los_Angeles", "2027-03-13"],
	["America/Los_Angeles", "2027-11-06"],
	["Europe/Madrid", "2026-03-28"],
	["Europe/Madrid", "2026-10-24"],
	["Australia/Lord_Howe", "2026-04-04"],
	["Australia/Lord_Howe", "2026-10-03"],
	["America/Havana", "2026-03-07"],
	["America/Havana", "2026-10-31"],
	["America/Los_Angeles", "2026-07-14"],
] as const;

const MINUTE = 60_000;

const scenario = fc
	.record({
		window: fc.constantFrom(...windows),
		opens: fc.integer({ min: 0, max: 23 }),
		closes: fc.integer({ min: 0, max: 24 }),
		step: fc.constantFrom(15, 30, 45, 60, 90),
		duration: fc.constantFrom(30, 60, 90, 240, 480, 720, 1440, 1500, 2880),
		minimum: fc.constantFrom(30, 60, 240, 1440),
		before: fc.constantFrom(0, 30, 60),
		after: fc.constantFrom(0, 45, 120),
		notice: fc.constantFrom(0, 60, 1500),
		ahead: fc.constantFrom(0, 2, 30),
		nowOffset: fc.integer({ min: -3000, max: 1500 }),
		taken: fc.array(
			fc.record({
				start: fc.integer({ min: -96, max: 96 * 4 }),
				length: fc.integer({ min: 1, max: 60 }),
				before: fc.constantFrom(0, 30, 90),
				after: fc.constantFrom(0, 60),
			}),
			{ maxLength: 6 },
		),
		ruleMinimum: fc.constantFrom(null, 300),
	})
	.map((s): AvailabilityInput => {
		const [timezone, from] = s.window;
		const first = DateTime.fromISO(from, { zone: timezone }).toMillis();
		const pad = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
		const occupied: Occupied[] = s.taken.map((row) => ({
			starts_at: new Date(first + row.start * 15 * MINUTE),
			ends_at: new Date(first + (row.start + row.length) * 15 * MINUTE),
			buffer_before_min: row.before,
			buffer_after_min: row.after,
		}));
		const { starts_at, ends_at, ...base } = bookable();
		return {
			...base,
			yacht: yacht({
				timezone,
				opens_at: pad(s.opens),
				closes_at: pad(s.closes),
				slot_step_min: s.step,
				min_duration_min: s.minimum,
				min_notice_min: s.notice,
				max_advance_days: s.ahead,
				buffer_before_min: s.before,
				buffer_after_min: s.after,
			}),
			rate_rules: [rule({ weekdays: [7], min_duration_min: s.ruleMinimum, factor_bps: 15_000 })],
			rates: tariff,
			occupied,
			now: new Date(first + s.nowOffset * MINUTE),
			from,
			to: DateTime.fromISO(from).plus({ days: 2 }).toISODate() ?? from,
			duration_min: s.duration,
		};
	});

const endOf = (start: DateTime, duration: number): DateTime => {
	const days = Math.floor(duration / 1440);
	return start.plus({ days }).plus({ minutes: duration - days * 1440 });
};

/** Every minute of the window is asked on its own, with Luxon and sets of minutes instead of the domain's arithmetic. */
function oracle(input: AvailabilityInput): string[] {
	const { yacht: boat, from, to, now, duration_min = 0 } = input;
	const zone = boat.timezone;
	const core = new Set<number>();
	const guarded = new Set<number>();
	for (const row of input.occupied) {
		const start = row.starts_at.getTime() / MINUTE;
		const end = row.ends_at.getTime() / MINUTE;
		for (let m = start; m < end; m++) core.add(m);
		for (let m = start - row.buffer_before_min; m < end + row.buffer_after_min; m++) guarded.add(m);
	}
	const opens = Number(boat.opens_at?.slice(0, 2)) * 60;
	const closes = Number(boat.closes_at?.slice(0, 2)) * 60;
	const inside = (m: number, last: boolean): boolean => {
		const shut = closes === 0 ? 1440 : closes;
		if (opens === shut || opens % 1440 === shut % 1440) return true;
		if (opens < shut) return (m >= opens && (last ? m <= shut : m < shut)) || (last && m === 0 && shut === 1440);
		return m >= opens || (last ? m <= shut : m < shut);
	};
	const anchor = opens % 1440 === closes % 1440 ? 0 : opens;
	const lastDate = DateTime.fromJSDate(now, { zone }).plus({ days: boat.max_advance_days }).toISODate() ?? "";
	const found: string[] = [];
	const first = DateTime.fromISO(from, { zone }).startOf("day");
	const until = DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf("day");
	for (let t = first.toMillis(); t < until.toMillis(); t += MINUTE) {
		const start = DateTime.fromMillis(t, { zone });
		const wall = start.hour * 60 + start.minute;
		if (!inside(wall, false) || ((wall - anchor + 1440) % 1440) % boat.slot_step_min !== 0) continue;
		if (t < now.getTime() + boat.min_notice_min * MINUTE || (start.toISODate() ?? "") > lastDate) continue;
		const end = endOf(start, duration_min);
		if (!inside(end.hour * 60 + end.minute, true)) continue;
		const shown = end
			.setZone("utc", { keepLocalTime: true })
			.diff(start.setZone("utc", { keepLocalTime: true }))
			.as("minutes");
		const length = Math.max(shown, end.diff(start).as("minutes"));
		const sunday = start.weekday === 7 ? (input.rate_rules[0]?.min_duration_min ?? 0) : 0;
		if (length < Math.max(boat.min_duration_min, sunday)) continue;
		if (isFree(t / MINUTE, end.toMillis() / MINUTE)) found.push(start.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
	}
	return found;

	function isFree(start: number, end: number): boolean {
		for (let m = start; m < end; m++) if (guarded.has(m) || core.has(m)) return false;
		for (let m = start - boat.buffer_before_min; m < end + boat.buffer_after_min; m++) if (core.has(m)) return false;
		return true;
	}
}

test("the calendar equals a minute-by-minute search, also on days clocks change", () => {
	fc.assert(
		fc.property(scenario, (input) => {
			expect(availability(input).flatMap((day) => day.starts)).toEqual(oracle(input));
		}),
		{ numRuns: 150 },
	);
}, 60_000);

test("the calendar offers what can be booked on the grid, and nothing else", () => {
	fc.assert(
		fc.property(scenario, (input) => {
			const zone = input.yacht.timezone;
			const offered = new Set(availability(input).flatMap((day) => day.starts));
			const first = DateTime.fromISO(input.from, { zone }).startOf("day");
			const until = DateTime.fromISO(input.to, { zone }).plus({ days: 1 }).startOf("day");
			for (let t = first.toMillis(); t < until.toMillis(); t += 15 * MINUTE) {
				const start = DateTime.fromMillis(t, { zone });
				const end = endOf(start, input.duration_min ?? 0);
				const accepted = checkBookable({ ...input, starts_at: start.toJSDate(), ends_at: end.toJSDate() });
				expect(offered.has(start.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"))).toBe(accepted.ok);
			}
		}),
		{ numRuns: 60 },
	);
}, 60_000);

test("a day's from price is the lowest quote of its starts", () => {
	const catalogue = [
		extra({ mandatory: true, unit: "hour", price_cents: 1700 }),
		extra({ slug: "linen", mandatory: true, unit: "guest" }),
	];
	fc.assert(
		fc.property(scenario, fc.constantFrom("start_date" as const, "per_day" as const), (input, season_mode) => {
			const boat = { ...input.yacht, season_mode };
			const rates = [
				...tariff,
				rate("hour", 31_000, { valid_from: DateTime.fromISO(input.from).plus({ days: 1 }).toISODate() }),
			];
			for (const day of availability({ ...input, yacht: boat, rates, catalogue })) {
				if (day.starts.length === 0) continue;
				const quotes = day.starts.map((text) => {
					const start = DateTime.fromISO(text, { zone: boat.timezone });
					const quote = price({
						...input,
						yacht: boat,
						rates,
						catalogue,
						extras: [],
						guests: 1,
						tax_rates: [],
						policy: defaultPolicy,
						settings: defaultSettings,
						starts_at: start.toJSDate(),
						ends_at: endOf(start, input.duration_min ?? 0).toJSDate(),
					});
					return quote.ok ? quote.value.total_cents : Number.NaN;
				});
				expect(day.from_price_cents).toBe(Math.min(...quotes));
			}
		}),
		{ numRuns: 60 },
	);
}, 60_000);
