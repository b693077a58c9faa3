import { expect, test } from "vitest";
import { at, bookable, extra, occupied, rate, rule, tariff, yacht } from "../testing/fixtures.ts";
import type { AvailabilityDay, AvailabilityInput, Yacht } from "../types.ts";
import { availability } from "./availability.ts";

const hours = { opens_at: "09:00", closes_at: "18:00" };

function calendar(change: Partial<AvailabilityInput> = {}): AvailabilityDay[] {
	const { starts_at, ends_at, ...base } = bookable();
	return availability({ ...base, from: "2026-07-14", to: "2026-07-14", duration_min: 240, ...change });
}

const clock = (day: AvailabilityDay | undefined): string[] => (day?.starts ?? []).map((start) => start.slice(11, 16));
const fleet = (change: Partial<Yacht>): Yacht => yacht({ ...hours, slot_step_min: 60, ...change });

test("an empty day offers every step from opening to the last that ends at closing", () => {
	const [day] = calendar({ yacht: fleet({}) });
	expect(clock(day)).toEqual(["09:00", "10:00", "11:00", "12:00", "13:00", "14:00"]);
	expect(day).toMatchObject({ date: "2026-07-14", state: "free", from_price_cents: 90_000 });
	expect(day?.starts[0]).toBe("2026-07-14T09:00:00-07:00");
});

test("charters may touch without buffers, a minute of overlap is refused", () => {
	const taken = occupied("2026-07-14T10:00", "2026-07-14T14:00");
	expect(clock(calendar({ yacht: fleet({}), occupied: [taken] })[0])).toEqual(["14:00"]);
	const late = occupied("2026-07-14T10:00", "2026-07-14T14:01");
	expect(clock(calendar({ yacht: fleet({}), occupied: [late] })[0])).toEqual([]);
});

test("between neighbours the larger buffer is kept free, not the sum", () => {
	const buffered = fleet({ buffer_before_min: 30, buffer_after_min: 60, slot_step_min: 30 });
	const short = { yacht: buffered, duration_min: 120 };
	const taken = occupied("2026-07-14T12:00", "2026-07-14T14:00", 60, 30);
	expect(clock(calendar({ ...short, occupied: [taken] })[0])).toEqual(["09:00", "14:30", "15:00", "15:30", "16:00"]);
	const wide = occupied("2026-07-14T12:00", "2026-07-14T14:00", 0, 90);
	expect(clock(calendar({ ...short, occupied: [wide] })[0])).toEqual(["09:00", "15:30", "16:00"]);
});

test("states tell free, few, full and closed apart", () => {
	const state = (from: string, to: string): string | undefined =>
		calendar({ yacht: fleet({}), occupied: [occupied(from, to)] })[0]?.state;
	expect(state("2026-07-14T09:00", "2026-07-14T12:00")).toBe("free");
	expect(state("2026-07-14T09:00", "2026-07-14T13:00")).toBe("few");
	expect(state("2026-07-14T09:00", "2026-07-14T18:00")).toBe("full");
	expect(calendar({ duration_min: 600 })[0]?.state).toBe("closed");
	expect(calendar({ charter_type: "bareboat" })[0]?.state).toBe("closed");
	expect(calendar({ charter_type: "dockside" })[0]?.state).toBe("closed");
	expect(calendar({ yacht: fleet({ status: "maintenance" }) })[0]?.state).toBe("closed");
	expect(calendar({ guests: 7 })[0]?.state).toBe("closed");
});

test("full days have no price", () => {
	const taken = occupied("2026-07-13T09:00", "2026-07-15T18:00");
	expect(calendar({ occupied: [taken] })[0]).toEqual({
		date: "2026-07-14",
		state: "full",
		from_price_cents: null,
		starts: [],
	});
});

test("notice cuts the morning and the booking window ends with its last day", () => {
	const cut = calendar({
		yacht: fleet({ min_notice_min: 120, max_advance_days: 1 }),
		now: at("2026-07-14T09:00"),
		to: "2026-07-16",
	});
	expect(cut.map((day) => clock(day)[0])).toEqual(["11:00", "09:00", undefined]);
});

test("a window of 13 to 18 is 13 to 18 on the days clocks change and the days around them", () => {
	const afternoon = yacht({ opens_at: "13:00", closes_at: "18:00", slot_step_min: 60 });
	for (const date of ["2026-03-08", "2026-11-01", "2027-03-14", "2027-11-07"]) {
		const day = new Date(`${date}T00:00:00Z`).getTime();
		const from = new Date(day - 86_400_000).toISOString().slice(0, 10);
		const to = new Date(day + 86_400_000).toISOString().slice(0, 10);
		const now = new Date(day - 10 * 86_400_000);
		for (const row of calendar({ yacht: afternoon, from, to, duration_min: 180, now })) {
			expect(clock(row)).toEqual(["13:00", "14:00", "15:00"]);
		}
	}
});

test("hours that a spring night skips are not offered, those of an autumn night twice", () => {
	const always = yacht({ slot_step_min: 60 });
	const starts = (date: string): string[] =>
		calendar({ yacht: always, from: date, to: date, duration_min: 60, now: at("2026-01-01T00:00") })[0]?.starts.slice(
			0,
			4,
		) ?? [];
	expect(starts("2026-03-08").map((start) => start.slice(11))).toEqual([
		"00:00:00-08:00",
		"01:00:00-08:00",
		"03:00:00-07:00",
		"04:00:00-07:00",
	]);
	expect(starts("2026-11-01").map((start) => start.slice(11))).toEqual([
		"00:00:00-07:00",
		"01:00:00-07:00",
		"01:00:00-08:00",
		"02:00:00-08:00",
	]);
});

test("charters of days return inside opening hours", () => {
	const [day] = calendar({ yacht: fleet({}), duration_min: 7 * 1440 });
	expect(clock(day)[0]).toBe("09:00");
	expect(clock(day).at(-1)).toBe("17:00");
	expect(day?.from_price_cents).toBe(900_000);
});

test("hours past midnight are one window", () => {
	const night = yacht({ opens_at: "20:00", closes_at: "02:00", slot_step_min: 120, min_duration_min: 60 });
	expect(clock(calendar({ yacht: night, duration_min: 120 })[0])).toEqual(["00:00", "20:00", "22:00"]);
});

test("a season may ask for longer charters", () => {
	const rate_rules = [rule({ date_from: "2026-07-15", date_to: "2026-07-15", min_duration_min: 300 })];
	const days = calendar({ yacht: fleet({}), rate_rules, to: "2026-07-15" });
	expect(days.map((day) => [day.state, day.from_price_cents])).toEqual([
		["free", 90_000],
		["closed", null],
	]);
});

test("the price of a day has its season, its rates and the mandatory extras", () => {
	const rates = [...tariff, rate("half_day", 100_000, { valid_from: "2026-07-16" })];
	const rate_rules = [rule({ weekdays: [3], factor_bps: 15_000 })];
	const catalogue = [extra({ mandatory: true, price_cents: 500 }), extra({ slug: "skis", price_cents: 9999 })];
	const days = calendar({ rates, rate_rules, catalogue, to: "2026-07-16" });
	expect(days.map((day) => day.from_price_cents)).toEqual([90_500, 135_500, 100_500]);
});

test("starts carry the offset of the yacht's own zone", () => {
	expect(calendar({ yacht: fleet({}) })[0]?.starts[0]).toBe("2026-07-14T09:00:00-07:00");
	expect(calendar({ yacht: fleet({ timezone: "Europe/Madrid" }) })[0]?.starts[0]).toBe("2026-07-14T09:00:00+02:00");
});
