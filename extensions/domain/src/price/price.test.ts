import { expect, test } from "vitest";
import { at, extra, priceInput, rate, yacht } from "../testing/fixtures.ts";
import type { Price, PriceInput, PromoCode } from "../types.ts";
import { bookingLines } from "./booking-lines.ts";
import { price } from "./price.ts";

function priced(change: Partial<PriceInput> = {}): Price {
	const result = price(priceInput(change));
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

const refusal = (change: Partial<PriceInput>): string | undefined => {
	const result = price(priceInput(change));
	return result.ok ? undefined : result.error.code;
};

test("each unit of extra is counted by its own rule", () => {
	const chosen = [
		extra({ slug: "skis", unit: "booking", price_cents: 1000 }),
		extra({ slug: "chef", unit: "hour", price_cents: 1000 }),
		extra({ slug: "lunch", unit: "guest", price_cents: 1000 }),
		extra({ slug: "kayak", unit: "day", price_cents: 1000 }),
	].map((item) => ({ extra: item, quantity: 2 }));
	const quantities = (change: Partial<PriceInput>): number[] =>
		priced({ extras: chosen, ...change })
			.lines.slice(1)
			.map((line) => line.quantity);
	expect(quantities({})).toEqual([2, 8, 4, 1]);
	expect(quantities({ ends_at: at("2026-07-14T12:15") })).toEqual([2, 8, 4, 1]);
	expect(quantities({ ends_at: at("2026-07-17T09:00") })).toEqual([2, 144, 4, 3]);
});

test("mandatory extras are always in, once, and only where they apply", () => {
	const cleaning = extra({ slug: "cleaning", mandatory: true });
	const skipper = extra({ slug: "briefing", mandatory: true, charter_types: ["bareboat"] });
	const other = extra({ slug: "mooring", mandatory: true, yachts: ["yacht-2"] });
	const catalogue = [cleaning, skipper, other, extra({ slug: "skis" })];
	const { lines } = priced({ catalogue, extras: [{ extra: cleaning, quantity: 1 }] });
	expect(lines.map((line) => line.label)).toEqual(["Charter: 1 half day (4 h)", "cleaning"]);
});

test("an extra after its lead time or of another charter type is refused", () => {
	const late = { extra: extra({ lead_time_min: 1440 }), quantity: 1 };
	expect(refusal({ extras: [late], now: at("2026-07-13T09:00") })).toBeUndefined();
	expect(refusal({ extras: [late], now: at("2026-07-13T09:01") })).toBe("EXTRA_SOLD_OUT");
	expect(refusal({ extras: [{ extra: extra({ charter_types: ["bareboat"] }), quantity: 1 }] })).toBe("NOT_SOLD");
	expect(refusal({ extras: [{ extra: extra(), quantity: 1.5 }] })).toBe("INVALID_INPUT");
});

test("nonsense in time or guests is refused", () => {
	expect(refusal({ ends_at: at("2026-07-14T09:00") })).toBe("INVALID_INPUT");
	expect(refusal({ guests: 0 })).toBe("INVALID_INPUT");
	expect(refusal({ ends_at: new Date(Number.NaN) })).toBe("INVALID_INPUT");
});

const tenPercent: PromoCode = { code: "SAIL10", percent_bps: 1000 };

test("a promo code is shared over the lines to the cent", () => {
	const rates = [rate("half_day", 10_001)];
	const extras = [
		{ extra: extra({ price_cents: 333 }), quantity: 1 },
		{ extra: extra({ slug: "b", price_cents: 1 }), quantity: 1 },
	];
	const result = priced({ rates, extras, promo: tenPercent });
	expect(result.discount_cents).toBe(1034);
	expect(result.lines.map((line) => line.discount_cents)).toEqual([1001, 33, 0]);
	expect(result.total_cents).toBe(10_335 - 1034);
});

test("a promo code never makes a price negative", () => {
	expect(priced({ promo: { code: "BIG", amount_cents: 99_999_999 } }).total_cents).toBe(0);
});

test("tax is counted after discount, per rate, rounded once, and only on its own class and charter type", () => {
	const extras = [
		{ extra: extra({ price_cents: 10_001 }), quantity: 1 },
		{ extra: extra({ slug: "tip", tax_class: "exempt" }), quantity: 1 },
	];
	const result = priced({
		extras,
		promo: tenPercent,
		tax_rates: [
			{ name: "Sales tax", rate_ppm: 86_300, charter_type: "captained", tax_class: "service" },
			{ name: "Rental tax", rate_ppm: 86_300, charter_type: "bareboat", tax_class: "charter" },
			{ name: "City", rate_ppm: 5_000, charter_type: null, tax_class: null },
			{ name: "Old", rate_ppm: 5_000, charter_type: null, tax_class: null, valid_to: "2026-07-13" },
		],
	});
	expect(result.lines.map((line) => line.discount_cents)).toEqual([9000, 1000, 1500]);
	expect(result.tax_lines).toEqual([
		{ name: "Sales tax", rate_ppm: 86_300, taxable_cents: 9001, amount_cents: 777 },
		{ name: "City", rate_ppm: 5_000, taxable_cents: 90_001, amount_cents: 450 },
	]);
	expect(result.total_cents).toBe(90_000 + 10_001 + 15_000 - 11_500 + 777 + 450);
});

test("a tax of 8.625 % on a full day of $1,600.00 is exactly $138.00, and its row says so in both languages", () => {
	const rates = [rate("full_day", 160_000)];
	const ends_at = at("2026-07-14T17:00");
	const result = priced({ rates, ends_at, tax_rates: [{ name: "Sales tax", rate_ppm: 86_250 }] });
	expect(result.tax_lines).toEqual([
		{ name: "Sales tax", rate_ppm: 86_250, taxable_cents: 160_000, amount_cents: 13_800 },
	]);
	expect(bookingLines(result).at(-1)?.label).toBe("Sales tax (8.625 %)");
	expect(bookingLines(result, "es-ES").at(-1)?.label).toBe("Sales tax (8,625 %)");
});

test("the rows to store sum to the total and name the extra, the discount and the tax", () => {
	const extras = [{ extra: extra({ price_cents: 999 }), quantity: 3 }];
	const tax_rates = [{ name: "Sales tax", rate_ppm: 86_300 }];
	const result = priced({ extras, tax_rates, promo: tenPercent });
	const rows = bookingLines(result);
	expect(rows.map((row) => row.kind)).toEqual(["charter", "extra", "discount", "discount", "tax"]);
	expect(rows.reduce((sum, row) => sum + row.amount_cents, 0)).toBe(result.total_cents);
	expect(rows.every((row) => row.quantity * row.unit_cents === row.amount_cents)).toBe(true);
	expect(rows[3]).toMatchObject({ label: "Promo code SAIL10 · cleaning", amount_cents: -300, extra: "cleaning" });
});

test("exactly thirty days ahead all is due; a minute earlier a quarter, rounded up, with the balance at that hour", () => {
	const rates = [rate("half_day", 90_001)];
	const starts_at = at("2026-11-15T09:00");
	const booked = (now: string): Price => priced({ rates, starts_at, ends_at: at("2026-11-15T13:00"), now: at(now) });
	expect(booked("2026-10-16T09:00")).toMatchObject({ due_now_cents: 90_001, balance_due_at: null });
	expect(booked("2026-10-16T08:59")).toMatchObject({
		due_now_cents: 22_501,
		balance_due_at: "2026-10-16T09:00:00-07:00",
	});
});

test("cancellation steps are moments still ahead, in the yacht's zone", () => {
	expect(priced().cancellation).toEqual([
		{ until: "2026-07-07T09:00:00-07:00", refund_bps: 10_000 },
		{ until: "2026-07-12T09:00:00-07:00", refund_bps: 5000 },
		{ until: "2026-07-14T09:00:00-07:00", refund_bps: 0 },
	]);
	expect(priced({ now: at("2026-07-07T09:01") }).cancellation[0]?.refund_bps).toBe(5000);
});

test("the deposit is shown and never part of the total", () => {
	expect(priced({ yacht: yacht({ security_deposit_cents: 77 }) })).toMatchObject({
		security_deposit_cents: 77,
		total_cents: 90_000,
	});
});

test("a code that each guest has only so often says so in the quote, in both languages", () => {
	const promo = { ...tenPercent, max_uses_per_customer: 1 };
	expect(priced({ promo }).notes).toContain(`Each guest can use ${tenPercent.code} once`);
	expect(priced({ promo, locale: "es-ES" }).notes).toContain(`Cada huésped puede usar ${tenPercent.code} una vez`);
	expect(priced({ promo: tenPercent }).notes.join()).not.toContain("Each guest");
});
