import { bookingLines, type Price } from "@harborsmith/domain";
import { expect, test } from "vitest";
import { givenLines, sumLines } from "./line-totals.ts";

const line = (kind: string, amount_cents: number) => ({ kind, amount_cents });

test("lines sum as the database sums them", () => {
	const lines = [line("charter", 160_000), line("extra", 5_000), line("discount", -16_500), line("tax", 13_000)];
	expect(sumLines(lines)).toEqual({
		subtotal_cents: 165_000,
		discount_cents: 16_500,
		tax_cents: 13_000,
		total_cents: 161_500,
	});
});

test("the domain's own lines sum to its own price", () => {
	const charter = {
		kind: "charter",
		label: "Full day",
		unit: "full_day",
		quantity: 1,
		tax_class: "charter",
		extra: null,
	};
	const price = {
		promo_code: "SUMMER",
		lines: [{ ...charter, unit_cents: 160_000, amount_cents: 160_000, discount_cents: 16_000 }],
		tax_lines: [{ name: "Sales tax", rate_ppm: 81_000, amount_cents: 12_960 }],
	} as unknown as Price;
	const sums = sumLines(bookingLines(price).map((row) => ({ ...row })));
	expect(sums).toEqual({ subtotal_cents: 160_000, discount_cents: 16_000, tax_cents: 12_960, total_cents: 156_960 });
});

test("new lines are found in both shapes that Directus accepts", () => {
	expect(givenLines([line("fee", 1), "an-id"])).toEqual([line("fee", 1)]);
	expect(givenLines({ create: [line("fee", 1)], update: [], delete: [] })).toEqual([line("fee", 1)]);
	expect([givenLines(undefined), givenLines(null), givenLines([])]).toEqual([[], [], []]);
});
