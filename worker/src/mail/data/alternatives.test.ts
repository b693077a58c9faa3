import { expect, it } from "vitest";
import { nearest } from "./alternatives.ts";

const at = (text: string): Date => new Date(text);
const wished = at("2030-06-15T17:00:00Z").getTime();

it("offers the three nearest days in order, one start each", () => {
	const starts = [
		"2030-06-10T17:00:00Z",
		"2030-06-14T17:00:00Z",
		"2030-06-14T18:00:00Z",
		"2030-06-16T17:00:00Z",
		"2030-06-18T17:00:00Z",
		"2030-06-30T17:00:00Z",
	].map(at);
	expect(nearest(starts, wished)).toEqual(
		["2030-06-14T18:00:00Z", "2030-06-16T17:00:00Z", "2030-06-18T17:00:00Z"].map(at),
	);
});

it("offers what there is when there is little", () => {
	expect(nearest([], wished)).toEqual([]);
});
