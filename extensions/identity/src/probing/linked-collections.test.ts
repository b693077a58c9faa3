import { expect, test } from "vitest";
import { linkedCollections } from "./linked-collections.ts";

const pointer = (collection: string, field: string, related_collection: string, one_field: string | null = null) =>
	({ collection, field, related_collection, meta: { one_field } }) as Parameters<typeof linkedCollections>[3][number];
const relations = [
	pointer("bookings", "yacht", "yachts", "bookings"),
	pointer("booking_lines", "booking", "bookings", "lines"),
	pointer("yachts", "owner", "owners", "yachts"),
	pointer("media", "yacht", "yachts", "media"),
];
const behind = (query: object, root = "yachts") => linkedCollections(query, root, "me", relations).sort();

test.each([
	["a list behind a row", { filter: { bookings: { total_cents: { _gt: 1 } } } }, ["bookings"]],
	[
		"a list of a list",
		{ filter: { bookings: { lines: { amount_cents: { _gt: 1 } } } } },
		["booking_lines", "bookings"],
	],
	["some of a list", { filter: { bookings: { _some: { guests: { _gt: 1 } } } } }, ["bookings"]],
	["how many there are", { filter: { "count(bookings)": { _gt: 3 } } }, ["bookings"]],
	["whether there are any", { filter: { bookings: { _nnull: true } } }, ["bookings"]],
	["a group in a group", { filter: { _and: [{ _or: [{ owner: { name: { _eq: "x" } } }] }] } }, ["owners"]],
	["an unnamed way", { filter: { "$FOLLOW(bookings,yacht)": { guests: { _eq: 2 } } } }, ["bookings"]],
	["an order", { sort: ["name", "-owner.name"] }, ["owners"]],
	[
		"a part of the answer",
		{ deep: { bookings: { _filter: { lines: { unit_cents: { _eq: 1 } } } } } },
		["booking_lines"],
	],
])("%s is a look at other rows", (_name, query, expected) => {
	expect(behind(query)).toEqual(expected);
});

test("a row's own columns are not, and neither is which row a pointer names", () => {
	expect(behind({ filter: { name: { _eq: "x" } }, sort: ["-name"] })).toEqual([]);
	expect(
		behind({ filter: { _and: [{ yacht: { _eq: "id" } }, { yacht: "id" }] }, sort: ["yacht"] }, "bookings"),
	).toEqual([]);
	expect(behind({ deep: { bookings: { _limit: 5, _filter: { guests: { _gt: 1 } } } } })).toEqual([]);
	expect(behind({ filter: { yacht: { owner: { user: { _eq: "me" } } } } }, "bookings")).toEqual([]);
	expect(behind({})).toEqual([]);
});

test("to ask for one's own is no way to ask for more", () => {
	const mixed = { owner: { user: { _eq: "me" }, name: { _eq: "x" } } };
	expect(behind({ filter: mixed })).toEqual(["owners"]);
	expect(behind({ filter: { owner: { user: { _neq: "me" } } } })).toEqual(["owners"]);
});

test("the whole way counts, through rows that everybody may see", () => {
	expect(behind({ filter: { yacht: { bookings: { guests: { _eq: 2 } } } } }, "media")).toEqual(["bookings", "yachts"]);
});
