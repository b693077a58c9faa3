import { expect, it } from "vitest";
import { matchName } from "./match-name.ts";
import { parseRange } from "./parse-range.ts";

it.each([
	["bytes=0-0", { start: 0, end: 0 }],
	["bytes=2-5", { start: 2, end: 5 }],
	["bytes=90-", { start: 90, end: 99 }],
	["bytes=90-400", { start: 90, end: 99 }],
	["bytes=-5", { start: 95, end: 99 }],
	["bytes=-500", { start: 0, end: 99 }],
	["bytes=100-", "unsatisfiable"],
	["bytes=-0", "unsatisfiable"],
	["bytes=5-2", undefined],
	["bytes=-", undefined],
	["bytes=0-1,4-5", undefined],
	["lines=0-1", undefined],
	["bytes=a-b", undefined],
	[undefined, undefined],
])("reads %s of 100 bytes", (header, range) => expect(parseRange(header, 100)).toEqual(range));

const name = "7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b__11111111-1-abcd/w800.avif";

it("takes its own addresses, with or without a query", () => {
	expect(matchName(`/renditions/${name}`)).toBe(name);
	expect(matchName(`/renditions/${name}?v=2`)).toBe(name);
});

it("leaves other addresses to Directus", () => {
	expect(matchName("/items/media")).toBeUndefined();
	expect(matchName("/renditionsx/a")).toBeUndefined();
	expect(matchName(`/RENDITIONS/${name}`)).toBeUndefined();
});

it.each([
	"/renditions/",
	"/renditions/7b0c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b.mp4",
	"/renditions/../../etc/passwd",
	`/renditions/${name}/../../x.jpg`,
	`/renditions/%2e%2e/${name}`,
	`/renditions/${name.replace("__", "%5f_")}`,
	`/renditions//${name}`,
	`/renditions/${name}%00.jpg`,
	`/renditions/${name.replace("/", "%2F")}`,
])("finds nothing at %s", (url) => expect(matchName(url)).toBeNull());
