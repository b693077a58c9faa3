import { formatShare } from "@harborsmith/domain/money";
import { expect, test } from "vitest";
import { parsePercent, percentOf } from "./percent.ts";

const million = 1_000_000;

test.each([
	["25", 2500],
	["12.5", 1250],
	["12,5 %", 1250],
	["100%", 10_000],
	["0.25", 25],
	["-5", -500],
	["", null],
	["half", undefined],
	["%", undefined],
	["8.625", undefined],
	["1.2.3", undefined],
])("typed as %j it is %j basis points", (text, bps) => {
	expect(parsePercent(text)).toBe(bps);
});

test.each([
	["8.625", 86_250],
	["8,625 %", 86_250],
	["8.6251", 86_251],
	["100", million],
	["8.62501", undefined],
])("typed as %j a rate is %j parts per million", (text, ppm) => {
	expect(parsePercent(text, million)).toBe(ppm);
});

test("a share reads as a percentage in the reader's language, and can be typed back", () => {
	expect(formatShare(1250, "en-US")).toBe("12.5%");
	expect(formatShare(1250, "es-ES").replace(/\s/, " ")).toBe("12,5 %");
	expect(formatShare(86_250, "en-US", million)).toBe("8.625%");
	expect(formatShare(86_250, "es-ES", million).replace(/\s/, " ")).toBe("8,625 %");
	for (const locale of ["en-US", "es-ES"])
		for (const whole of [10_000, million])
			for (const share of [0, 1, 25, 1250, 8875, 10_000, 12_500, 86_250, 999_999, 12_500_000])
				expect(parsePercent(percentOf(share, locale, whole), whole)).toBe(share);
});
