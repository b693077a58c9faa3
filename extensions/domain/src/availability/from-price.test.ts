import { expect, test } from "vitest";
import { price } from "../price/price.ts";
import { at, extra, occupied, priceInput, rate, rule, tariff, yacht } from "../testing/fixtures.ts";
import type { FromPriceInput } from "../types.ts";
import { checkBookable } from "./check-bookable.ts";
import { fromPrice } from "./from-price.ts";

const base: FromPriceInput = {
	yacht: yacht({ opens_at: "09:00", closes_at: "18:00", min_duration_min: 180, max_advance_days: 60 }),
	rates: [...tariff, rate("full_day", 100_000, { charter_type: "bareboat" })],
	rate_rules: [],
	now: at("2026-07-01T12:00"),
};

test("it is the price of the shortest charter of the cheapest type, mandatory extras included", () => {
	const catalogue = [extra({ mandatory: true, price_cents: 7_500 }), extra({ slug: "skis", price_cents: 1 })];
	expect(fromPrice({ ...base, catalogue })).toEqual({
		from_price_cents: 82_500,
		currency: "USD",
		charter_type: "captained",
		starts_at: "2026-07-01T12:00:00-07:00",
		ends_at: "2026-07-01T15:00:00-07:00",
		duration_min: 180,
	});
	expect(fromPrice({ ...base, charter_type: "bareboat" })?.from_price_cents).toBe(100_000);
});

test("a cheap season counts only where it can be booked, with its own minimum length", () => {
	const cheap = rule({ factor_bps: 5000, date_from: "2026-08-20", date_to: "2026-08-21", min_duration_min: 480 });
	const captained: FromPriceInput = { ...base, charter_type: "captained" };
	expect(fromPrice({ ...captained, rate_rules: [cheap] })?.from_price_cents).toBe(75_000);
	const shorter = { ...cheap, factor_bps: 4000 };
	expect(fromPrice({ ...captained, rate_rules: [shorter] })).toMatchObject({
		from_price_cents: 64_000,
		starts_at: "2026-08-20T09:00:00-07:00",
		duration_min: 480,
	});
	const beyond = { ...shorter, date_from: "2026-08-31", date_to: null };
	expect(fromPrice({ ...captained, rate_rules: [beyond] })?.from_price_cents).toBe(75_000);
});

test("a yacht sold by the week shows its week, one that sells nothing shows none", () => {
	expect(fromPrice({ ...base, rates: [rate("week", 900_000)] })?.from_price_cents).toBe(900_000);
	expect(fromPrice({ ...base, rates: [] })).toBeNull();
	expect(fromPrice({ ...base, yacht: { ...base.yacht, status: "draft" } })).toBeNull();
});

test("the first quote for it shows the same number and it can be booked", () => {
	const input = { ...base, occupied: [occupied("2026-07-01T00:00", "2026-07-09T13:00")] };
	const found = fromPrice(input);
	if (!found) throw new Error("nothing found");
	expect(found.starts_at).toBe("2026-07-09T13:00:00-07:00");
	const charter_type = found.charter_type;
	const span = { starts_at: new Date(found.starts_at), ends_at: new Date(found.ends_at) };
	expect(checkBookable({ ...input, charter_type, ...span }).ok).toBe(true);
	const quote = price(priceInput({ ...input, charter_type, ...span, guests: 1 }));
	expect(quote.ok && quote.value.total_cents - quote.value.tax_cents).toBe(found.from_price_cents);
});
