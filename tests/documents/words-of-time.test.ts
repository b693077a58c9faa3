import { expect, it } from "vitest";
import { sources } from "../support/documents/imports.ts";
import { files, read } from "../support/documents/repository.ts";

const rows = [...read("docs/map.md").matchAll(/^\| ([^|]+?) \| `(\w+)` \| `([^`]+)` \| `(\w+)` \|$/gm)].map(
	([, notion = "", word = "", file = "", never = ""]) => ({ notion, word, file, never }),
);
/** Where time is taken and read: the rules, the extensions that sell it and the database. */
const about = [
	...sources.filter((file) => /^extensions\/(domain|contract|charter|booking)\/src\//.test(file)),
	...files.filter((file) => /^directus\/database\/.*\.sql$/.test(file)),
];
/** A word as it stands in names: `busy`, `busySpans`, `OccupiedBusy`, `is_busy`. */
const inNames = (word: string): RegExp =>
	new RegExp(`(?<![a-z])${word}(?![a-z])|${word[0]?.toUpperCase()}${word.slice(1)}(?![a-z])`);

it("has a row for each notion of time", () => {
	expect(rows.length).toBeGreaterThanOrEqual(8);
});

it.each(rows)("$notion is called $word, where it is stated and everywhere", ({ word, file, never }) => {
	expect(files).toContain(file);
	expect(read(file)).toMatch(inNames(word));
	expect(about.filter((other) => inNames(never).test(read(other)))).toEqual([]);
});
