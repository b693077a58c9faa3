import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { checkVariables } from "./check-variables.ts";

const schema = buildSchema(`
	enum side { port starboard }
	input spot { at: Int!, on: side, next: [spot], many: Int! = 3 }
	type Query { rows(limit: Int, spot: spot, ids: [ID!], sort: [String]): Int }
`);
const types = async () => (name: string) => schema.getType(name);
const check = (query: string, variables: Record<string, unknown>, operationName?: string) =>
	checkVariables({ query, variables, operationName }, types);
const mistake = (field: string) => ({ code: "INVALID_INPUT", extensions: { details: [{ field }] } });

describe("variables that do not fit their type are refused by their place", () => {
	it.each([
		["$limit: Int", { limit: "many" }, "variables.limit"],
		["$limit: Int", { limit: 1.5 }, "variables.limit"],
		["$limit: Int", { limit: {} }, "variables.limit"],
		["$limit: Int!", {}, "variables.limit"],
		["$limit: Int!", { limit: null }, "variables.limit"],
		["$ids: [ID!]", { ids: ["a", null] }, "variables.ids.1"],
		["$sort: [String]", { sort: [["a"]] }, "variables.sort.0"],
		["$spot: spot", { spot: "here" }, "variables.spot"],
		["$spot: spot", { spot: { at: null } }, "variables.spot.at"],
		["$spot: spot", { spot: { at: 1, to: 2 } }, "variables.spot.to"],
		["$spot: spot", { spot: { at: 1, on: "deck" } }, "variables.spot.on"],
		["$spot: spot", { spot: { at: 1, next: [{ at: 1 }, { at: "x" }] } }, "variables.spot.next.1.at"],
		["$spot: spot", { spot: { at: 1, many: null } }, "variables.spot.many"],
	])("%s with %j", async (declared, variables, field) => {
		await expect(check(`query (${declared}) { rows }`, variables)).rejects.toMatchObject(mistake(field));
	});
});

it.each([
	["$limit: Int = 3", {}],
	["$limit: Int", { limit: null }],
	["$limit: Int", { limit: 3, other: "is not declared" }],
	["$ids: [ID!]", { ids: 7 }],
	["$spot: spot", { spot: { at: 1, on: "port", next: [{ at: 2 }] } }],
	["$spot: spot", { spot: { next: [{ on: "port" }] } }],
	["$strange: nothing_like_it", { strange: 1 }],
])("%s takes %j", async (declared, variables) => {
	await expect(check(`query (${declared}) { rows }`, variables)).resolves.toBeUndefined();
});

it("asks which operation is meant", async () => {
	const two = "query a($limit: Int) { rows } query b { rows }";
	await expect(check(two, {})).rejects.toMatchObject(mistake("operationName"));
	await expect(check(two, {}, "c")).rejects.toMatchObject(mistake("operationName"));
	await expect(check(two, { limit: "x" }, "a")).rejects.toMatchObject(mistake("variables.limit"));
	await expect(check(two, { limit: "x" }, "b")).resolves.toBeUndefined();
});

it("leaves a text that is no GraphQL to Directus", async () => {
	await expect(check("query {", {})).resolves.toBeUndefined();
});
