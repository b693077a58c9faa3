import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuery } from "./check-query.ts";

const refused = (query: Record<string, unknown>): string | undefined => {
	try {
		checkQuery(query);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};

const chain = (steps: number, end: unknown): unknown =>
	Array.from({ length: steps }).reduce<unknown>((inner) => ({ yacht: inner }), end);

describe("a query that Directus can read passes", () => {
	it.each([
		{ fields: "*,translations.*", limit: "25", page: "1", sort: "-starts_at,number", meta: "filter_count" },
		{ fields: ["id", "yacht.marina.name", "count(bookings)", "*.*"], limit: 100 },
		{ filter: '{"_and":[{"status":{"_in":["confirmed","pending"]}},{"lines":{"_some":{"kind":{"_eq":"extra"}}}}]}' },
		{ filter: { customer: { user: "$CURRENT_USER" }, "year(starts_at)": { _gte: 2026 } } },
		{
			filter: { starts_at: { _between: "2026-01-01,2026-02-01" }, notes: { _null: true }, name: { _icontains: "sea" } },
		},
		{ deep: { translations: { _filter: { code: { _eq: "en" } }, _limit: -1, _sort: ["id"] }, lines: {} } },
		{ aggregate: { count: "*", sum: ["total_cents"] }, groupBy: ["status", "month(starts_at)"] },
		{ alias: { open: "lines" }, search: "sea", export: "csv", version: "main", offset: 0, backlink: "false" },
		{ filter: "", fields: null, sort: "", deep: null, search: "" },
		{ filter: { $thumbnail: { _nnull: true }, "item:pages": { title: { _contains: "a" } } } },
		{ guests: "4", charter_type: "captained" },
	])("%j", (query) => {
		expect(refused(query)).toBeUndefined();
	});
});

describe("what ended the process or failed inside it is refused", () => {
	it.each([
		{ fields: ["count()"] },
		{ fields: "id,media.json()" },
		{ sort: ")(" },
		{ deep: { media: { _fields: ["year()"] } } },
		{ deep: { x: { _filter: "a" } } },
		{ deep: { x: { _fields: { a: 1 } } } },
		{ deep: { x: { y: { _meta: {} } } } },
		{ deep: "[" },
		{ deep: { x: 1 } },
		{ alias: { "*": "name" } },
		{ filter: { id: { _some: null } } },
		{ filter: { name: { _icontains: "true" } } },
		{ filter: { name: { _ieq: "$CURRENT_USER" } } },
		{ filter: { _and: {} } },
		{ filter: { _or: [null] } },
		{ filter: { _eq: 1 } },
		{ filter: { name: null } },
		{ filter: { name: { _nonsense: 1 } } },
		{ filter: { starts_at: { _between: [1] } } },
		{ filter: { "$FOLLOW(x)": { id: 1 } } },
		{ filter: JSON.parse('{"__proto__":{"_eq":1}}') },
		{ filter: { name: { _eq: "a\0" } } },
		{ filter: { area: { _intersects: "x" } } },
		{ groupBy: [] },
		{ groupBy: ["yacht.name"] },
		{ groupBy: "*" },
		{ aggregate: { median: "total_cents" } },
		{ aggregate: { sum: "a.b" } },
		{ aggregate: 1 },
		{ sort: { a: 1 } },
		{ fields: { a: 1 } },
		{ limit: "all" },
		{ limit: [1, 2] },
		{ page: 1e20 },
		{ offset: -1 },
		{ meta: {} },
		{ search: "x".repeat(501) },
		{ export: "exe" },
		{ version: {} },
	])("%j", (query) => {
		expect(refused(query)).toBeDefined();
	});
});

describe("what costs much is refused", () => {
	it("paths with many steps, wildcards behind wildcards, all linked rows of all rows", () => {
		expect(refused({ fields: "a.b.c.d.e.f.g" })).toContain("6 steps");
		expect(refused({ fields: "*.*.*" })).toContain("one *");
		expect(refused({ fields: "*.*", limit: -1 })).toContain("at most 200");
		expect(refused({ deep: { lines: { _fields: "*.*", _limit: -1 } } })).toContain("at most 200");
	});

	it("filters that are deep, wide, or join many collections", () => {
		expect(refused({ filter: chain(30, { _eq: 1 }) })).toBeDefined();
		expect(refused({ filter: { _or: Array.from({ length: 300 }, () => ({ name: { _contains: "a" } })) } })).toContain(
			"conditions",
		);
		expect(refused({ filter: { id: { _in: Array.from({ length: 6_000 }, () => 1) } } })).toContain("nodes");
		expect(refused({ filter: { _and: Array.from({ length: 15 }, () => chain(5, { _eq: 1 })) } })).toContain("joins");
	});

	it("nested options that are deep, and many aliases", () => {
		const nested = Array.from({ length: 9 }).reduce<Record<string, unknown>>((inner) => ({ lines: inner }), {});
		expect(refused({ deep: nested })).toContain("deeper");
		const names = Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`a${index}`, "lines"]));
		expect(refused({ alias: names })).toContain("aliases");
	});
});

it("anything at all is either passed or refused as input, never a failure", () => {
	const names = [
		"fields",
		"filter",
		"deep",
		"sort",
		"limit",
		"aggregate",
		"groupBy",
		"alias",
		"meta",
		"search",
		"page",
	];
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...names), fc.anything()), (query) => {
			try {
				checkQuery(query);
			} catch (error) {
				expect(error).toMatchObject({ code: "INVALID_INPUT" });
			}
		}),
	);
});
