import { expect, test } from "vitest";
import { graphqlOf } from "./graphql-of.ts";

const links = [
	{ collection: "bookings", field: "yacht", related_collection: "yachts", one_field: "bookings" },
	{ collection: "booking_lines", field: "booking", related_collection: "bookings", one_field: "lines" },
];

test("a query is the same question in GraphQL", () => {
	const query = {
		filter: {
			_and: [{ yacht: { _eq: "y" } }, { "year(starts_at)": { _gte: 2026 } }, { yacht: { name: { _eq: "A" } } }],
		},
		sort: ["-number"],
		fields: ["id", "l.booking.id", "yacht", "month(starts_at)"],
		alias: { l: "lines" },
		deep: { l: { _limit: 1, _filter: { kind: { _eq: "fee" } } } },
	};
	expect(graphqlOf({ collection: "bookings", query }, links)).toBe(
		'{ bookings(filter: { _and: [{ yacht: { id: { _eq: "y" } } }, { starts_at_func: { year: { _gte: 2026 } } }, ' +
			'{ yacht: { name: { _eq: "A" } } }] }, sort: ["-number"]) { id ' +
			'l: lines(filter: { kind: { _eq: "fee" } }, limit: 1) { booking  { id } } yacht  { id } starts_at_func { month } } }',
	);
	const counted = { aggregate: { max: ["guests"], count: ["*"] }, groupBy: ["status"] };
	expect(graphqlOf({ collection: "bookings", query: counted }, links)).toBe(
		'{ bookings_aggregated(groupBy: ["status"]) { group max { guests } countAll } }',
	);
});

test("what GraphQL has no words for is not asked by it", () => {
	const asked = (query: object) => graphqlOf({ collection: "bookings", query: { fields: ["id"], ...query } }, links);
	expect(asked({ filter: { "$FOLLOW(payments,booking)": { kind: { _eq: "x" } } } })).toBeUndefined();
	expect(asked({ filter: { _or: [{ "json(contact, email)": { _eq: "x" } }] } })).toBeUndefined();
	expect(asked({ fields: ["json(contact, email)"] })).toBeUndefined();
});
