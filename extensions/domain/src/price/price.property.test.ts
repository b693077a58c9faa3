import fc from "fast-check";
import { expect, test } from "vitest";
import { at, extra, priceInput, rate, rule, yacht, ZONE } from "../testing/fixtures.ts";
import { addDays } from "../time/calendar-date.ts";
import { addDuration } from "../time/duration.ts";
import type { Extra, Price, PriceInput, RateRule, RateUnit } from "../types.ts";
import { bookingLines } from "./booking-lines.ts";
import { price } from "./price.ts";

const units: RateUnit[] = ["hour", "half_day", "full_day", "day", "week"];

const rates = fc
	.tuple(...units.map(() => fc.option(fc.integer({ min: 0, max: 2_000_000 }), { freq: 3 })))
	.map((amounts) => amounts.flatMap((amount, i) => (amount === null ? [] : [rate(units[i] ?? "hour", amount)])));

const start = fc.constantFrom("2026-07-14", "2026-03-06", "2026-03-08", "2026-10-30", "2026-11-01", "2027-11-06");

const rules = fc.array(
	fc
		.record({
			offset: fc.integer({ min: -3, max: 12 }),
			days: fc.integer({ min: 0, max: 8 }),
			factor_bps: fc.integer({ min: 0, max: 40_000 }),
			priority: fc.integer({ min: 0, max: 2 }),
			weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 })),
		})
		.map((row) => row),
	{ maxLength: 4 },
);

const extras = fc.array(
	fc
		.record({
			unit: fc.constantFrom<Extra["unit"]>("booking", "hour", "guest", "day"),
			price_cents: fc.integer({ min: 0, max: 50_000 }),
			mandatory: fc.boolean(),
			tax_class: fc.constantFrom("service", "charter", null),
		})
		.map((row) => row),
	{ maxLength: 4 },
);

const scenario = fc
	.record({ rates, rules, extras, date: start, per_day: fc.boolean(), hour: fc.integer({ min: 6, max: 12 }) })
	.map((s): PriceInput => {
		const catalogue = s.extras.map((row, i) => extra({ slug: `extra-${i}`, ...row }));
		const rate_rules: RateRule[] = s.rules.map((row, i) =>
			rule({
				...row,
				name: `rule ${i}`,
				date_from: addDays(s.date, row.offset),
				date_to: addDays(s.date, row.offset + row.days),
			}),
		);
		const starts_at = at(`${s.date}T${String(s.hour).padStart(2, "0")}:00`);
		return priceInput({
			yacht: yacht({ season_mode: s.per_day ? "per_day" : "start_date" }),
			rates: s.rates,
			rate_rules,
			catalogue,
			extras: catalogue.filter((item) => !item.mandatory).map((item, i) => ({ extra: item, quantity: i })),
			starts_at,
			now: new Date(starts_at.getTime() - 86_400_000),
		});
	});

const lasting = (input: PriceInput, minutes: number): Price | null => {
	const result = price({ ...input, ends_at: addDuration(input.starts_at, minutes, ZONE) });
	return result.ok ? result.value : null;
};

function neverFalls(prices: (Price | null)[]): void {
	let last = 0;
	for (const current of prices) {
		if (!current) continue;
		expect(current.subtotal_cents).toBeGreaterThanOrEqual(last);
		last = current.subtotal_cents;
	}
	// What is sold for a length is sold for every length: more units cover more time.
	expect(new Set(prices.map((current) => current === null)).size).toBe(1);
}

test("the price of a day charter never falls when it gets longer", () => {
	fc.assert(
		fc.property(scenario, (input) => {
			neverFalls(Array.from({ length: 23 }, (_, i) => lasting(input, (i + 1) * 30)));
		}),
		{ numRuns: 150 },
	);
});

test("the price of a charter of days never falls when it gets longer, whatever the seasons", () => {
	fc.assert(
		fc.property(scenario, (input) => {
			neverFalls(Array.from({ length: 40 }, (_, i) => lasting(input, 1440 + i * 720)));
		}),
		{ numRuns: 150 },
	);
});

test("lines, discount and tax sum to the total, and so do the rows to store", () => {
	const promo = fc.oneof(
		fc.record({ code: fc.constant("P"), percent_bps: fc.integer({ min: 1, max: 10_000 }) }),
		fc.record({ code: fc.constant("A"), amount_cents: fc.integer({ min: 1, max: 3_000_000 }) }),
	);
	const taxes = fc.array(
		fc.record({
			name: fc.constant("Tax"),
			rate_ppm: fc.integer({ min: 0, max: 250_000 }),
			tax_class: fc.constantFrom("service", "charter", null),
		}),
		{ maxLength: 3 },
	);
	fc.assert(
		fc.property(scenario, promo, taxes, fc.integer({ min: 1, max: 200 }), (input, code, tax_rates, quarters) => {
			const quote = lasting({ ...input, promo: code, tax_rates }, quarters * 15);
			if (!quote) return;
			const sum = (rows: { amount_cents: number }[]): number => rows.reduce((a, row) => a + row.amount_cents, 0);
			expect(sum(quote.lines)).toBe(quote.subtotal_cents);
			expect(sum(quote.tax_lines)).toBe(quote.tax_cents);
			expect(quote.subtotal_cents - quote.discount_cents + quote.tax_cents).toBe(quote.total_cents);
			expect(sum(bookingLines(quote))).toBe(quote.total_cents);
			for (const row of bookingLines(quote)) expect(row.quantity * row.unit_cents).toBe(row.amount_cents);
			for (const line of quote.lines) {
				expect(line.discount_cents).toBeGreaterThanOrEqual(0);
				expect(line.discount_cents).toBeLessThanOrEqual(line.amount_cents);
			}
			expect(quote.due_now_cents).toBeLessThanOrEqual(quote.total_cents);
			// Neither the total, nor the first part, nor the rest is below what a card can be charged.
			for (const cents of [quote.total_cents, quote.due_now_cents, quote.total_cents - quote.due_now_cents]) {
				expect(cents === 0 || cents >= 50).toBe(true);
			}
			expect(Number.isInteger(quote.total_cents) && quote.total_cents >= 0).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test("a charter of days costs the cheapest of every possible cover", () => {
	fc.assert(
		fc.property(scenario, fc.integer({ min: 1, max: 9 }), (input, days) => {
			const quote = lasting({ ...input, catalogue: [], extras: [] }, days * 1440);
			const sold = (unit: RateUnit): number | undefined => input.rates.find((row) => row.unit === unit)?.amount_cents;
			const day = sold("day") ?? sold("full_day");
			const week = sold("week");
			const date = input.starts_at.toISOString().slice(0, 10);
			const factor = (offset: number): number => {
				const one = price({
					...input,
					rates: [rate("day", 10_000)],
					catalogue: [],
					extras: [],
					starts_at: at(`${addDays(date, input.yacht.season_mode === "per_day" ? offset : 0)}T12:00`),
					ends_at: at(`${addDays(date, (input.yacht.season_mode === "per_day" ? offset : 0) + 1)}T12:00`),
				});
				return one.ok ? one.value.subtotal_cents : Number.NaN;
			};
			const factors = Array.from({ length: days + 7 }, (_, i) => factor(i));
			/** Every way to cover, tried one by one: a single day here, or a week that begins anywhere before it. */
			const cheapest = (from: number): number => {
				if (from >= days) return 0;
				let best = Number.POSITIVE_INFINITY;
				if (day !== undefined) best = day * 7 * (factors[from] ?? 0) + cheapest(from + 1);
				if (week === undefined) return best;
				for (let begin = Math.max(0, from - 6); begin <= from; begin++) {
					const sum = factors.slice(begin, begin + 7).reduce((a, b) => a + b, 0);
					best = Math.min(best, week * sum + cheapest(begin + 7));
				}
				return best;
			};
			const expected = cheapest(0);
			if (quote) expect(quote.subtotal_cents).toBe(Math.floor((expected + 35_000) / 70_000));
			else expect(expected).toBe(Number.POSITIVE_INFINITY);
		}),
		{ numRuns: 100 },
	);
});
