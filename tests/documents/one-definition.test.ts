import * as vocabulary from "@harborsmith/domain/vocabulary";
import { statusSets } from "@harborsmith/domain/vocabulary";
import { expect, it } from "vitest";
import { files, read } from "../support/documents/repository.ts";

const home = "extensions/domain/src/vocabulary.ts";
const sources = files.filter(
	(file) => /\.(ts|vue|astro)$/.test(file) && !/\.test\.ts$|\/(testing|attacks|seed)\//.test(file) && file !== home,
);

/** A model that is compared with the code states the rules anew. */
const isModel = (file: string): boolean => /^tests\/(model|support)\//.test(file);

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

const lists = [...Object.entries(vocabulary), ...Object.entries(statusSets)].flatMap(([name, words]) =>
	Array.isArray(words) ? [[[...words].sort().join(" "), name] as const] : [],
);
const known = new Map(lists);

it("a list of words that rules, database and API agree on is stated once", () => {
	const copies = sources
		.filter((file) => !isModel(file))
		.flatMap((file) =>
			listsIn(read(file)).flatMap((list) => (known.has(list) ? [`${file} states ${known.get(list)} again`] : [])),
		);
	expect(copies).toEqual([]);
});

it("a list of words that the rules name is not listed in SQL, where it is checked or has a function", () => {
	const quoted = /'([a-z_]+)'(?:\s*,\s*'[a-z_]+')+/g;
	const sets = new Map([
		...known,
		...Object.entries(statusSets).map(([name, words]) => [[...words].sort().join(" "), name] as const),
	]);
	const copies = files
		.filter((file) => file.endsWith(".sql"))
		.flatMap((file) =>
			[...read(file).matchAll(quoted)].flatMap(([list]) => {
				const name = sets.get(
					[...list.matchAll(/[a-z_]+/g)]
						.map(([word]) => word)
						.sort()
						.join(" "),
				);
				return name ? [`${file} lists ${name}`] : [];
			}),
		);
	// An index cannot stand on a function of `hs`, which is dropped and made anew.
	expect(copies).toEqual(["directus/database/money/28-charges.sql lists guestPurposes"]);
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
