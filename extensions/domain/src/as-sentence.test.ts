import { expect, it } from "vitest";
import { asSentence } from "./as-sentence.ts";

it.each([
	["The yacht is in the yard that week", "The yacht is in the yard that week."],
	["The yacht is in the yard.", "The yacht is in the yard."],
	["Sorry!", "Sorry!"],
	["¿Otro día?", "¿Otro día?"],
	["We say “no.”", "We say “no.”"],
	["Storm (gale force 9)", "Storm (gale force 9)."],
	["Two lines\n of it ", "Two lines of it."],
	["…", "…"],
	["", ""],
])("%j is followed by another sentence as %j", (written, sentence) => {
	expect(asSentence(written)).toBe(sentence);
});
