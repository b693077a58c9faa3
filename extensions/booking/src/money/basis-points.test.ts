import { expect, test } from "vitest";
import { parsePercent, percentInWords, percentOf } from "./basis-points.ts";

test.each([
	["25", 2500],
	["12.5", 1250],
	["12,5 %", 1250],
	["100%", 10_000],
	["0.25", 25],
	["", null],
	["half", undefined],
])("typed as %j it is %j basis points", (text, bps) => {
	expect(parsePercent(text)).toBe(bps);
});

test("a share reads as a percentage in the reader's language, and can be typed back", () => {
	expect(percentInWords(1250, "en-US")).toBe("12.5%");
	expect(percentInWords(1250, "es-ES").replace(/\s/, " ")).toBe("12,5 %");
	for (const locale of ["en-US", "es-ES"])
		for (const bps of [0, 1, 25, 1250, 8875, 10_000, 12_500]) expect(parsePercent(percentOf(bps, locale))).toBe(bps);
});
