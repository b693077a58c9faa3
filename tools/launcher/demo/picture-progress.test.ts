import { expect, it } from "vitest";
import { isComplete, type PictureProgress, progressText } from "./picture-progress.ts";

const progress = (counts: Partial<PictureProgress>): PictureProgress => ({
	wanted: 44,
	drawn: 0,
	shown: 0,
	failed: 0,
	steps: 0,
	...counts,
});

it.each([
	[progress({}), "0 of 44 drawn, 0 on the site"],
	[progress({ drawn: 12, shown: 9 }), "12 of 44 drawn, 9 on the site"],
	[progress({ drawn: 44, shown: 42, failed: 1 }), "44 of 44 drawn, 42 on the site, 1 failed"],
])("is not complete while something is to be drawn or made: %j", (counts, text) => {
	expect([isComplete(counts), progressText(counts)]).toEqual([false, text]);
});

it.each([
	[progress({ drawn: 44, shown: 44 }), "44 of 44 on the site"],
	[progress({ drawn: 44, shown: 43, failed: 1 }), "43 of 44 on the site, 1 failed"],
])("is complete when nothing is left to do: %j", (counts, text) => {
	expect([isComplete(counts), progressText(counts)]).toEqual([true, text]);
});
