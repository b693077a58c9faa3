import type { SchemaOverview } from "@directus/types";
import { expect, test } from "vitest";
import { type ReadRight, sightOf } from "../rights/sight.ts";
import { queryNeeds } from "./query-needs.ts";

const columns: Record<string, string> = {
	yachts: "id name owner bookings translations",
	bookings: "id number guests yacht lines customer",
	booking_lines: "id amount_cents booking",
	owners: "id name user",
	customers: "id email user",
	pictures: "id item item_type",
	people: "id name token",
};
const alias = new Set(["bookings", "lines", "translations"]);
const pointers = [
	["bookings", "yacht", "yachts", "bookings"],
	["bookings", "customer", "customers", null],
	["booking_lines", "booking", "bookings", "lines"],
	["yachts", "owner", "owners", null],
	["customers", "user", "people", null],
] as const;
const schema = {
	collections: Object.fromEntries(
		Object.entries(columns).map(([collection, names]) => [
			collection,
			{
				collection,
				primary: "id",
				fields: Object.fromEntries(
					names
						.split(" ")
						.map((field) => [
							field,
							{ field, alias: alias.has(field) && collection !== field, special: field === "token" ? ["conceal"] : [] },
						]),
				),
			},
		]),
	),
	relations: [
		...pointers.map(([collection, field, related_collection, one_field]) => ({
			collection,
			field,
			related_collection,
			schema: {},
			meta: { one_field },
		})),
		{
			collection: "pictures",
			field: "item",
			related_collection: null,
			schema: null,
			meta: { one_collection_field: "item_type" },
		},
	],
} as unknown as SchemaOverview;

const sight = (rights: ReadRight[] = []) => sightOf(rights, schema, "me");
const beyond = (query: object, root = "yachts", rights: ReadRight[] = []) =>
	[
		...new Set(
			[...queryNeeds(query, root, { schema, sight: sight(rights) })]
				.filter((need) => need.beyond || need.field === null)
				.map(({ collection, field }) => `${collection}.${field ?? "?"}`),
		),
	].sort();

test.each([
	["a list behind a row", { filter: { bookings: { guests: { _gt: 1 } } } }, ["bookings.guests", "bookings.yacht"]],
	[
		"a list of a list",
		{ filter: { bookings: { lines: { amount_cents: { _gt: 1 } } } } },
		["booking_lines.amount_cents", "booking_lines.booking", "bookings.lines", "bookings.yacht"],
	],
	[
		"some of a list",
		{ filter: { bookings: { _some: { guests: { _gt: 1 } } } } },
		["bookings.guests", "bookings.yacht"],
	],
	["how many there are", { filter: { "count(bookings)": { _gt: 3 } } }, ["bookings.yacht"]],
	["the order of how many there are", { sort: ["-count(bookings)"] }, ["bookings.yacht"]],
	["whether there are any", { filter: { bookings: { _nnull: true } } }, ["bookings.id", "bookings.yacht"]],
	["a group in a group", { filter: { _and: [{ _or: [{ owner: { name: { _eq: "x" } } }] }] } }, ["owners.name"]],
	[
		"an unnamed way",
		{ filter: { "$FOLLOW(bookings, yacht)": { guests: { _eq: 2 } } } },
		["bookings.guests", "bookings.yacht"],
	],
	[
		"a way by a type",
		{ filter: { "$FOLLOW(pictures,item,item_type)": { id: 1 } } },
		["pictures.id", "pictures.item", "pictures.item_type"],
	],
	["a way that cannot be read", { filter: { "x$FOLLOW(bookings,yacht)": { guests: 1 } } }, ["yachts.?"]],
	["an order", { sort: ["name", "-owner.name"] }, ["owners.name"]],
	["what there is not", { filter: { nothing: { _eq: 1 } } }, ["yachts.?"]],
	["a sum that Directus does not know", { aggregate: { name: ["id"] }, sort: ["name"] }, ["yachts.?"]],
	["a sum of a list", { aggregate: { count: ["bookings"] } }, ["yachts.?"]],
	["groups by how many there are", { group: ["count(bookings)"] }, ["yachts.?"]],
	[
		"a part of the answer",
		{ deep: { bookings: { _filter: { lines: { id: 1 } } } } },
		["booking_lines.booking", "booking_lines.id"],
	],
	[
		"a part under a made-up name",
		{ alias: { b: "bookings" }, deep: { b: { _alias: { l: "lines" }, l: { _sort: ["booking.number"] } } } },
		["bookings.number"],
	],
	["a part that there is not", { deep: { b: { _filter: { id: 1 } } } }, ["yachts.?"]],
])("%s is a look at other rows", (_name, query, expected) => {
	expect(beyond(query)).toEqual(expected);
});

test("a row's own columns are not, and neither is which row a pointer names", () => {
	expect(
		beyond({ filter: { name: { _eq: "x" } }, sort: ["-name", "year(name)"], aggregate: { max: ["name"] } }),
	).toEqual([]);
	const pointing = {
		filter: { _and: [{ yacht: { _eq: "id" } }, { yacht: "id" }, { yacht: { id: { _in: ["id"] } } }] },
	};
	expect(beyond({ ...pointing, sort: ["yacht", "-yacht.id"], group: ["yacht"] }, "bookings")).toEqual([]);
	expect(beyond({ deep: { bookings: { _limit: 5, _filter: { guests: { _gt: 1 } } } } })).toEqual([]);
	expect(beyond({})).toEqual([]);
});

test("a condition that is a person's own rule for the linked row tells nothing else", () => {
	const mine = { user: { _eq: "me" } };
	const rights = [
		{ collection: "customers", rows: { user: { _eq: "$CURRENT_USER" } }, fields: ["id", "user"] },
		{ collection: "owners", rows: { _or: [{ user: { _eq: "$CURRENT_USER" } }] }, fields: ["id"] },
	];
	expect(beyond({ filter: { customer: mine } }, "bookings", rights)).toEqual([]);
	expect(beyond({ filter: { customer: { user: { _eq: "you" } } } }, "bookings", rights)).toEqual(["customers.user"]);
	expect(beyond({ filter: { customer: { user: { _neq: "me" } } } }, "bookings", rights)).toEqual(["customers.user"]);
	expect(beyond({ filter: { customer: { ...mine, email: { _eq: "x" } } } }, "bookings", rights)).toContain(
		"customers.email",
	);
	// The owner's account cannot be read there, so that the condition would tell what it is.
	expect(beyond({ filter: { owner: mine } }, "yachts", rights)).toEqual(["owners.user"]);
});

test("a column is read everywhere only where every right that shows rows shows it", () => {
	const seen = sight([
		{ collection: "people", rows: null, fields: ["id", "name"] },
		{ collection: "people", rows: { id: { _eq: "$CURRENT_USER" } }, fields: ["*"] },
		{ collection: "owners", rows: { user: { _eq: "a" } }, fields: ["id", "name"] },
		{ collection: "owners", rows: { user: { _eq: "b" } }, fields: ["id"] },
		{ collection: "owners", rows: { user: { _eq: "a" } }, fields: ["user"] },
	]);
	expect([seen.reads("people", "name"), seen.readsAll("people", "name"), seen.readsAllRows("people")]).toEqual([
		true,
		true,
		true,
	]);
	expect([seen.reads("people", "token"), seen.reads("owners", "name"), seen.reads("owners", "user")]).toEqual([
		false,
		false,
		false,
	]);
	expect([seen.reads("owners", "id"), seen.readsAll("owners", "id"), seen.readsAllRows("owners")]).toEqual([
		true,
		false,
		false,
	]);
	expect([seen.reads("customers", "id"), seen.readsAllRows("customers")]).toEqual([false, false]);
});

test("a search is refused where Directus would look at columns that are hidden in some rows", () => {
	const own = { collection: "owners", rows: { user: { _eq: "a" } }, fields: ["*"] };
	const few = { collection: "owners", rows: { user: { _eq: "b" } }, fields: ["id"] };
	expect([sight([own]).maySearch("owners"), sight([few]).maySearch("owners")]).toEqual([true, true]);
	expect(sight([own, few]).maySearch("owners")).toBe(false);
	expect(beyond({ search: "x" }, "owners", [own, few])).toEqual(["owners.?"]);
});

test("rows that are found through a list are not counted once for each row of it", () => {
	const owned = {
		collection: "yachts",
		rows: { _or: [{ name: { _eq: "x" } }, { bookings: { guests: { _eq: 1 } } }] },
		fields: ["*"],
	};
	expect(sight([owned]).findsThroughLists("yachts")).toBe(true);
	expect(beyond({ aggregate: { count: ["*"] } }, "yachts", [owned])).toEqual(["yachts.?"]);
	expect(beyond({ aggregate: { sum: ["id"] }, group: ["name"] }, "yachts", [owned])).toEqual(["yachts.?"]);
	expect(beyond({ aggregate: { countDistinct: ["id"], max: ["name"] } }, "yachts", [owned])).toEqual([]);
	expect(
		beyond({ aggregate: { count: ["*"] } }, "yachts", [{ ...owned, rows: { owner: { name: { _eq: "x" } } } }]),
	).toEqual([]);
	const counted = { ...owned, collection: "bookings", rows: { lines: { id: { _eq: 1 } } } };
	expect(beyond({ fields: ["name", "count(bookings)"] }, "yachts", [counted])).toEqual(["yachts.?"]);
	expect(beyond({ fields: ["n"], alias: { n: "count(bookings)" } }, "yachts", [counted])).toEqual(["yachts.?"]);
	expect(beyond({ fields: ["number"] }, "bookings", [counted])).toEqual([]);
});

test("looking at a query leaves it as it was asked", () => {
	const query = {
		group: ["name", "year(name)"],
		aggregate: { sum: ["id"], count: ["*"] },
		sort: ["-sum.id"],
		deep: { bookings: { _group: ["guests"], _aggregate: { sum: ["id"] } } },
	};
	const asked = structuredClone(query);
	beyond(query);
	expect(query).toEqual(asked);
});
