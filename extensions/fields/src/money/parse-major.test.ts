import { formatMoney } from "@harborsmith/domain/money";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMajor } from "./parse-major.ts";

describe("an amount that is typed", () => {
	test.each([
		["1600", 160_000],
		["1,600", 160_000],
		["1,600.5", 160_050],
		["1.600,50", 160_050],
		["$ 1,600.00", 160_000],
		["1,600 usd", 160_000],
		["US$ 1600", 160_000],
		["1 600,00 €", 160_000],
		["1,234,567.89", 123_456_789],
		["-20", -2_000],
		["0.07", 7],
		[".5", 50],
		["12.", 1_200],
		["0", 0],
	])("%s is understood", (text, minor) => {
		expect(parseMajor(text, "USD", "en-US")).toBe(minor);
	});

	test("is empty or not an amount without becoming zero", () => {
		expect(parseMajor("  ", "USD", "en-US")).toBeNull();
		expect(parseMajor("soon", "USD", "en-US")).toBeUndefined();
		expect(parseMajor("1-2", "USD", "en-US")).toBeUndefined();
		for (const slip of ["50%", "12abc5", "1e3", "0x10", "1k", "½", "50 EUR"])
			expect(parseMajor(slip, "USD", "en-US"), slip).toBeUndefined();
		expect(parseMajor("99999999999999999", "USD", "en-US")).toBeUndefined();
	});

	test.each([
		["100.505", "en-US", undefined],
		["100,505", "en-US", 10_050_500],
		["100,505", "es-ES", undefined],
		["100.505", "es-ES", 10_050_500],
		["1,6000", "en-US", undefined],
		["1,234.567", "en-US", undefined],
		["1.234,567", "es-ES", undefined],
		["1,600,50", "en-US", undefined],
		["1.5,00", "es-ES", undefined],
		["1,234,567", "en-US", 123_456_700],
	])("%s in %s is taken for thousands only where its mark stands for them", (text, locale, minor) => {
		expect(parseMajor(text, "USD", locale)).toBe(minor);
	});

	test("has as many decimals as its currency", () => {
		expect(parseMajor("1,600", "JPY", "en-US")).toBe(1_600);
		expect(parseMajor("1,600.125", "KWD", "en-US")).toBe(1_600_125);
		expect(parseMajor("1.600,5", "KWD", "en-US")).toBe(1_600_500);
	});

	test("reads back what was shown, in English and Spanish", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
				fc.constantFrom("en-US", "es-ES"),
				fc.constantFrom("USD", "EUR", "JPY", "KWD", null),
				(minor, locale, currency) => parseMajor(formatMoney(minor, currency ?? "", locale), currency, locale) === minor,
			),
		);
	});
});
