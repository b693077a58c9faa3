import { expect, test } from "vitest";
import { at, priceInput, rate, rule, tariff, yacht, ZONE } from "../testing/fixtures.ts";
import { addDuration, charterLength } from "../time/duration.ts";
import { toRfc3339 } from "../time/rfc3339.ts";
import type { PriceInput } from "../types.ts";
import { price } from "./price.ts";

function priced(starts_at: Date, duration_min: number, change: Partial<PriceInput> = {}) {
	const result = price(priceInput({ starts_at, ends_at: addDuration(starts_at, duration_min, ZONE), ...change }));
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

test.each([
	[3, 750],
	[4, 900],
	[5, 1150],
	[6, 1400],
	[7, 1600],
	[8, 1600],
	[9, 1850],
	[10, 2100],
	[12, 2500],
])("a charter of %i h costs $%i", (hours, dollars) => {
	expect(priced(at("2026-07-14T09:00"), hours * 60).total_cents).toBe(dollars * 100);
});

test.each([
	[1, 1600],
	[2, 3200],
	[5, 8000],
	[6, 9000],
	[7, 9000],
	[8, 10_600],
	[13, 18_000],
	[14, 18_000],
])("%i days cost $%i", (days, dollars) => {
	expect(priced(at("2026-07-14T12:00"), days * 1440).total_cents).toBe(dollars * 100);
});

test("part of an hour is a whole one", () => {
	expect(priced(at("2026-07-14T09:00"), 150).total_cents).toBe(75_000);
	expect(priced(at("2026-07-14T09:00"), 30).total_cents).toBe(25_000);
});

test("a week over the end of summer time lasts 169 h, ends at noon and costs one week", () => {
	const start = at("2026-10-31T12:00");
	const end = addDuration(start, 7 * 1440, ZONE);
	expect(charterLength(start, end, ZONE).hours).toBe(169);
	expect(toRfc3339(end, ZONE)).toBe("2026-11-07T12:00:00-08:00");
	expect(priced(start, 7 * 1440).total_cents).toBe(900_000);
});

test("a week over the start of summer time lasts 167 h, ends at noon and costs one week", () => {
	const start = at("2027-03-13T12:00");
	const end = addDuration(start, 7 * 1440, ZONE);
	expect(charterLength(start, end, ZONE).hours).toBe(167);
	expect(toRfc3339(end, ZONE)).toBe("2027-03-20T12:00:00-07:00");
	expect(priced(start, 7 * 1440).total_cents).toBe(900_000);
});

test("a night over the end of summer time is 9 hours and one day", () => {
	const length = charterLength(at("2026-10-31T22:00"), at("2026-11-01T06:00"), ZONE);
	expect(length).toEqual({ same_date: false, hours: 9, days: 1 });
});

test("a charter that ends at midnight is a day charter; midnight to midnight is a day", () => {
	expect(charterLength(at("2026-07-14T20:00"), at("2026-07-15T00:00"), ZONE).same_date).toBe(true);
	expect(charterLength(at("2026-07-14T00:00"), at("2026-07-15T00:00"), ZONE)).toEqual({
		same_date: false,
		hours: 24,
		days: 1,
	});
});

test("the guest of seven hours is told that eight cost the same", () => {
	expect(priced(at("2026-07-14T09:00"), 7 * 60).notes).toEqual(["8 h costs the same"]);
	expect(priced(at("2026-07-14T09:00"), 8 * 60).notes).toEqual([]);
	expect(priced(at("2026-07-14T09:00"), 7 * 60, { locale: "es-ES" }).notes).toEqual(["8 h cuestan lo mismo"]);
});

test("eight hours are not offered for the same money when the yacht closes before", () => {
	const closing = yacht({ opens_at: "09:00", closes_at: "16:00" });
	expect(priced(at("2026-07-14T09:00"), 7 * 60, { yacht: closing }).notes).toEqual([]);
});

test("the guest of six days is told that seven cost the same", () => {
	expect(priced(at("2026-07-14T12:00"), 6 * 1440).notes).toEqual(["7 days cost the same"]);
});

test("the guest of twelve hours is told that a whole day costs less", () => {
	const { notes } = priced(at("2026-07-14T09:00"), 12 * 60);
	expect(notes).toEqual(["Keeping the yacht until the next day costs less: $1,600.00"]);
});

test("with only full days and hours sold the cheapest mix still covers", () => {
	const rates = [rate("hour", 25_000), rate("full_day", 160_000)];
	expect([4, 6, 7, 9, 15].map((hours) => priced(at("2026-07-14T08:00"), hours * 60, { rates }).total_cents)).toEqual([
		100_000, 150_000, 160_000, 185_000, 320_000,
	]);
});

test("with only full days sold an hour costs a full day", () => {
	expect(priced(at("2026-07-14T08:00"), 60, { rates: [rate("full_day", 160_000)] }).total_cents).toBe(160_000);
});

test("a day rate goes before the full-day rate for charters of days", () => {
	expect(priced(at("2026-07-14T12:00"), 2880, { rates: [...tariff, rate("day", 150_000)] }).total_cents).toBe(300_000);
});

test("with only weeks sold two days cost a week and three hours are not sold", () => {
	const rates = [rate("week", 900_000)];
	expect(priced(at("2026-07-14T12:00"), 2880, { rates }).total_cents).toBe(900_000);
	const refused = price(priceInput({ rates }));
	expect(refused).toMatchObject({ ok: false, error: { code: "NOT_SOLD" } });
});

test("a charter type without rates is not sold", () => {
	expect(price(priceInput({ charter_type: "bareboat" }))).toMatchObject({ ok: false, error: { code: "NOT_SOLD" } });
	expect(price(priceInput({ charter_type: "dockside" }))).toMatchObject({ ok: false, error: { code: "NOT_SOLD" } });
});

test("rates count on the day of the start, the one valid last before the others", () => {
	const rates = [
		rate("hour", 20_000),
		rate("hour", 30_000, { valid_from: "2026-06-01", valid_to: "2026-08-31" }),
		rate("hour", 40_000, { valid_from: "2026-07-15", valid_to: "2026-07-15" }),
	];
	const on = (date: string): number =>
		priced(at(`${date}T09:00`), 60, { rates, now: at("2026-01-01T09:00") }).total_cents;
	expect(
		["2026-05-31", "2026-06-01", "2026-07-14", "2026-07-15", "2026-07-16", "2026-08-31", "2026-09-01"].map(on),
	).toEqual([20_000, 30_000, 30_000, 40_000, 30_000, 30_000, 20_000]);
});

test("the season of the start date counts for the whole charter", () => {
	const rate_rules = [rule({ date_from: "2026-07-15", date_to: "2026-07-20", factor_bps: 20_000 })];
	expect(priced(at("2026-07-14T12:00"), 2880, { rate_rules }).total_cents).toBe(320_000);
	expect(priced(at("2026-07-15T12:00"), 2880, { rate_rules }).total_cents).toBe(640_000);
});

test("with per_day each day has its own season", () => {
	const rate_rules = [rule({ date_from: "2026-07-15", date_to: "2026-07-20", factor_bps: 20_000 })];
	const seasonal = { yacht: yacht({ season_mode: "per_day" as const }), rate_rules };
	expect(priced(at("2026-07-14T12:00"), 2880, seasonal).total_cents).toBe(160_000 + 320_000);
	expect(priced(at("2026-07-14T09:00"), 240, seasonal).total_cents).toBe(90_000);
});

test("a factor is rounded once, halves up", () => {
	const rate_rules = [rule({ factor_bps: 11_111 })];
	expect(priced(at("2026-07-14T09:00"), 60, { rates: [rate("hour", 25_005)], rate_rules }).total_cents).toBe(27_783);
});
