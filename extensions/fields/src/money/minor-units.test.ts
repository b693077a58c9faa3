import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMinor, fractionDigits, parseMajor } from "./minor-units.ts";

describe("an amount that is typed", () => {
	test.each([
		["1600", 160_000],
		["1,600", 160_000],
		["1.600", 160_000],
		["1,600.5", 160_050],
		["1.600,50", 160_050],
		["$ 1,600.00", 160_000],
		["1 600,00 €", 160_000],
		["1,234,567.89", 123_456_789],
		["-20", -2_000],
		["0.07", 7],
		[".5", 50],
		["12.", 1_200],
		["0", 0],
	])("%s is understood", (text, minor) => {
		expect(parseMajor(text, "USD")).toBe(minor);
	});

	test("is empty or not an amount without becoming zero", () => {
		expect(parseMajor("  ", "USD")).toBeNull();
		expect(parseMajor("soon", "USD")).toBeUndefined();
		expect(parseMajor("1-2", "USD")).toBeUndefined();
		expect(parseMajor("99999999999999999", "USD")).toBeUndefined();
	});

	test("has no cents where the currency has none", () => {
		expect(fractionDigits("JPY")).toBe(0);
		expect(parseMajor("1,600", "JPY")).toBe(1_600);
	});

	test("reads back what was shown, in English and Spanish", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
				fc.constantFrom("en-US", "es-ES"),
				fc.constantFrom("USD", "EUR", "JPY", null),
				(minor, locale, currency) => parseMajor(formatMinor(minor, currency, locale), currency) === minor,
			),
		);
	});
});
