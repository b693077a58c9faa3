import { expect, it } from "vitest";
import { inertRow, inertText, readInertText } from "./inert-text.ts";

it.each([
	['=HYPERLINK("https://evil.example","Open")', `'=HYPERLINK("https://evil.example","Open")`],
	["+1 415 555 0100", "'+1 415 555 0100"],
	["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
	["@SUM(1)", "'@SUM(1)"],
	["\t=1", "'\t=1"],
	["\r=1", "'\r=1"],
	["\n=1", "'\n=1"],
	["＝1+1", "'＝1+1"],
	["-250", "-250"],
	["-2.50", "-2.50"],
	["Anna", "Anna"],
	["a=b", "a=b"],
	["", ""],
])("%j is written as %j, and read again", (text, written) => {
	expect(inertText(text)).toBe(written);
	expect(readInertText(written)).toBe(text);
});

it.each(["'tis the sea", "'Anna'", "'"])("%j is nobody's guard and stays", (text) =>
	expect(readInertText(text)).toBe(text),
);

it("reaches rows within rows and leaves everything but text alone", () => {
	const at = new Date();
	expect(inertRow([{ a: { b: ["=1", 2, null, true] }, at, "=c": "d" }])).toEqual([
		{ a: { b: ["'=1", 2, null, true] }, at, "=c": "d" },
	]);
});
