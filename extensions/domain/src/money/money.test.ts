import fc from "fast-check";
import { expect, test } from "vitest";
import { currencyName, formatCompactPrice, formatMoney, formatPrice } from "./format.ts";
import { decimalAmount, fractionDigits, minorUnits } from "./minor-units.ts";
import { applyBps, applyPpm, roundHalfUp } from "./round.ts";
import { formatShare } from "./share.ts";
import { splitByLargestRemainder } from "./split.ts";

test("halves go up, away from zero for refunds", () => {
	expect([1, 2, 3, 5].map((value) => roundHalfUp(value, 2))).toEqual([1, 1, 2, 3]);
	expect([-1, -3].map((value) => roundHalfUp(value, 2))).toEqual([-1, -2]);
	expect(Object.is(roundHalfUp(-1, 3), 0)).toBe(true);
	expect(applyBps(1005, 1000)).toBe(101);
	expect(applyBps(90_071_992_547, 10_000)).toBe(90_071_992_547);
});

test("a rate carries thousandths of a percent: 8.625 % of $1,600.00 is exactly $138.00", () => {
	expect(applyPpm(160_000, 86_250)).toBe(13_800);
	expect(applyPpm(-160_000, 86_250)).toBe(-13_800);
	expect(applyPpm(2_147_483_647, 1_000_000)).toBe(2_147_483_647);
});

test("rounding equals exact arithmetic", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
			expect(BigInt(roundHalfUp(n, d))).toBe((2n * BigInt(n) + BigInt(d)) / (2n * BigInt(d)));
		}),
	);
});

test("the largest remainders get the odd cents, the first on a tie", () => {
	expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
	expect(splitByLargestRemainder(10, [5, 3, 1])).toEqual([6, 3, 1]);
	expect(splitByLargestRemainder(5, [0, 0])).toEqual([3, 2]);
	expect(splitByLargestRemainder(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
	expect(splitByLargestRemainder(5, [])).toEqual([]);
});

test("shares sum to the whole and each is within one unit of exact", () => {
	const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (total, parts) => {
			const shares = splitByLargestRemainder(total, parts);
			const sum = parts.reduce((a, b) => a + b, 0);
			expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
			if (sum === 0) return;
			shares.forEach((share, i) => {
				const floor = Number((BigInt(total) * BigInt(parts[i] ?? 0)) / BigInt(sum));
				expect(share === floor || share === floor + 1).toBe(true);
				if (total <= sum) expect(share).toBeLessThanOrEqual(parts[i] ?? 0);
			});
		}),
	);
});

test("money is shown in the reader's language with the currency's own decimals", () => {
	expect(formatMoney(160_000, "USD")).toBe("$1,600.00");
	expect(formatMoney(1600, "JPY")).toBe("¥1,600");
});

test("money in what is no currency is shown beside what was written, and stops nobody", () => {
	expect(formatMoney(123_456, "USDOLLARS")).toBe("1,234.56 USDOLLARS");
	expect(formatMoney(123_456, " usd")).toBe("1,234.56 usd");
	expect(formatMoney(123_456, "", "es-US")).toBe("1,234.56");
	expect(formatMoney(Number.NaN, "USD")).toBe("$NaN");
});

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

test.each([
	["USD", "en-US", 160_000, "$1,600.00", "$1,600"],
	["USD", "es-ES", 160_000, "1600,00 US$", "1600 US$"],
	["JPY", "en-US", 800_000, "¥800,000", "¥800,000"],
	["JPY", "es-ES", 800_000, "800.000 JPY", "800.000 JPY"],
	["KWD", "en-US", 1_600_500, "KWD 1,600.500", "KWD 1,600.500"],
	["KWD", "es-ES", 1_600_000, "1600,000 KWD", "1600 KWD"],
])("%s in %s has its own decimals", (currency, locale, cents, full, price) => {
	expect(plain(formatMoney(cents, currency, locale))).toBe(full);
	expect(plain(formatPrice(cents, currency, locale))).toBe(price);
});

test("a price stands without decimals only where it is whole", () => {
	expect(formatPrice(160_050, "USD", "en-US")).toBe("$1,600.50");
	expect(plain(formatPrice(160_000, "USD", "es-US"))).toBe("$1,600");
	expect(formatPrice(123_400, "USDOLLARS", "en-US")).toBe("1,234 USDOLLARS");
});

test("a price in a narrow place is whole, and short from ten thousand on", () => {
	expect(formatCompactPrice(160_049, "USD", "en-US")).toBe("$1,600");
	expect(formatCompactPrice(1_060_000, "USD", "en-US")).toBe("$10.6K");
	expect(formatCompactPrice(800_000, "JPY", "en-US")).toBe("¥800K");
	expect(plain(formatCompactPrice(1_600_500, "KWD", "en-US"))).toBe("KWD 1,601");
	expect(plain(formatCompactPrice(1_060_000, "USD", "es-ES"))).toBe("10,6 mil US$");
	expect(formatCompactPrice(160_000, "USDOLLARS", "en-US")).toBe("1,600 USDOLLARS");
});

test("a machine reads whole units with as many decimals as the currency has", () => {
	expect(["USD", "JPY", "KWD", "nothing"].map(fractionDigits)).toEqual([2, 0, 3, 2]);
	expect(["USD", "JPY", "KWD", "nothing"].map(minorUnits)).toEqual([100, 1, 1000, 100]);
	expect(decimalAmount(99_000, "USD")).toBe("990.00");
	expect(decimalAmount(800_000, "JPY")).toBe("800000");
	expect(decimalAmount(1_600_500, "KWD")).toBe("1600.500");
});

test("a currency has a name in the reader's language", () => {
	expect(currencyName("USD", "en-US")).toBe("US dollars");
	expect(currencyName("JPY", "es-ES")).toBe("yenes japoneses");
	expect(currencyName("nothing", "es-ES")).toBe("nothing");
});

test("a share is written to its last digit", () => {
	expect(formatShare(1250, "en-US")).toBe("12.5%");
	expect(plain(formatShare(1250, "es-ES"))).toBe("12,5 %");
	expect(formatShare(33, "en-US")).toBe("0.33%");
	expect(formatShare(86_250, "en-US", 1_000_000)).toBe("8.625%");
});
