import * as vocabulary from "@harborsmith/domain/vocabulary";
import { expect, it } from "vitest";
import { files, read } from "../support/documents/repository.ts";

const home = "extensions/domain/src/vocabulary.ts";
const sources = files.filter(
	(file) => /\.(ts|vue|astro)$/.test(file) && !/\.test\.ts$|\/(testing|attacks|seed)\//.test(file) && file !== home,
);

const word = '"[a-zA-Z_-]+"';
const written = [
	new RegExp(String.raw`\[\s*${word}(?:\s*,\s*${word})+\s*,?\s*\]`, "g"),
	new RegExp(String.raw`\|?\s*${word}(?:\s*\|\s*${word})+`, "g"),
];

/** Lists of words that a source states, each sorted: `["a", "b"]` and `"a" | "b"`. */
const listsIn = (text: string): string[] =>
	written.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(([list]) =>
			[...list.matchAll(/"([^"]+)"/g)]
				.map(([, name]) => name)
				.toSorted()
				.join(" "),
		),
	);

const known = new Map(Object.entries(vocabulary).map(([name, words]) => [words.toSorted().join(" "), name] as const));

it("a list of words that rules, database and API agree on is stated once", () => {
	const copies = sources.flatMap((file) =>
		listsIn(read(file)).flatMap((list) => (known.has(list) ? [`${file} states ${known.get(list)} again`] : [])),
	);
	expect(copies).toEqual([]);
});

it("sees a list that is stated again", () => {
	expect(listsIn('const a = [\n\t"hour",\n\t"day",\n];\ntype B = "card" | "as_paid" | "by_hand";')).toEqual([
		"day hour",
		"as_paid by_hand card",
	]);
});

it("the answers of the API are described in the contract alone", () => {
	const restated = files.filter(
		(file) => !file.startsWith("extensions/contract/") && /\bmanage_token: z\./.test(read(file)),
	);
	expect(restated).toEqual([]);
});
