import { expect, it } from "vitest";
import { readableName } from "./readable-name.ts";

it.each([
	["Robin", "Robin"],
	["  J.R. ", "J. R."],
	["Claim prize http:evil", null],
	["", null],
	[7, null],
	[undefined, null],
])("reads %j as %j", (typed, name) => {
	expect(readableName(typed)).toBe(name);
});
