import { beforeAll, describe, expect, test } from "vitest";
import type { RoleName } from "../../../../directus/testing/index.ts";
import { type Fixtures, makeFixtures } from "../../../../tests/support/fixtures.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let made: Fixtures;
beforeAll(async () => {
	stack = await useStack();
	made = await makeFixtures(stack);
});

const office: RoleName[] = ["staff", "manager", "compliance"];
const tokenOf = (who: RoleName) => (who === "admin" ? stack.directus.admin_token : made.tokens[who]);

type Row = Record<string, unknown>;
const ask = async (who: RoleName, path: string, method: string, body?: unknown): Promise<Row[]> => {
	const sent = body === undefined ? {} : { body: JSON.stringify(body) };
	const { status, body: answer } = await stack.api(path, { method, token: tokenOf(who), ...sent });
	expect(status, JSON.stringify(answer)).toBe(200);
	const { data } = answer as { data: Row[] | { sums: Row[] } };
	return Array.isArray(data) ? data : data.sums;
};

const byDay = ["year", "month", "day"];
const received = { kind: { _in: ["charge", "external"] }, status: { _eq: "succeeded" } };
const queries: [string, string, Row][] = [
	[
		"money by day",
		"payments",
		{
			group: byDay.map((part) => `${part}(processed_at)`),
			aggregate: { sum: ["amount_cents"] },
			filter: received,
			limit: -1,
		},
	],
	[
		"charters by day",
		"bookings",
		{ group: byDay.map((part) => `${part}(starts_on)`), aggregate: { count: ["id"] }, limit: -1 },
	],
	["bookings by source", "bookings", { group: ["source"], aggregate: { count: ["id"] } }],
	[
		"charges by what they are for",
		"charges",
		{ group: ["purpose"], aggregate: { sum: ["amount_cents"], max: ["amount_cents"] } },
	],
	["lines by kind", "booking_lines", { group: ["kind"], aggregate: { sum: ["amount_cents"], count: ["*"] } }],
	["all money", "payments", { aggregate: { sum: ["amount_cents"], count: ["id"] } }],
];

const inUrl = ({ group, aggregate, ...others }: Row): string =>
	new URLSearchParams([
		...Object.entries(others).map(([key, value]) => [key, JSON.stringify(value)]),
		...((group ?? []) as string[]).map((name) => ["groupBy[]", name]),
		...Object.entries(aggregate as Record<string, string[]>).flatMap(([operation, fields]) =>
			fields.map((field) => [`aggregate[${operation}]`, field]),
		),
	]).toString();

const inGraphql = (collection: string, { group, aggregate, filter }: Row): Row => {
	const named = Object.entries(aggregate as Record<string, string[]>).map(([operation, fields]) =>
		fields[0] === "*" ? "countAll" : `${operation} { ${fields.join(" ")} }`,
	);
	return {
		query: `query($filter: ${collection}_filter, $group: [String]) {
			sums: ${collection}_aggregated(filter: $filter, groupBy: $group, limit: -1) { group ${named.join(" ")} }
		}`,
		variables: { filter, group },
	};
};

describe.each(queries)("%s: whoever reads all rows reads the administrator's numbers", (_about, collection, query) => {
	test.each([
		["REST", (who: RoleName) => ask(who, `/items/${collection}?${inUrl(query)}`, "GET")],
		[
			"SEARCH",
			(who: RoleName) => {
				const { group, ...others } = query;
				return ask(who, `/items/${collection}`, "SEARCH", { query: { ...others, groupBy: group } });
			},
		],
		["GraphQL", (who: RoleName) => ask(who, "/graphql", "POST", inGraphql(collection, query))],
	])("by %s", async (_door, read) => {
		const whole = await read("admin");
		expect(whole.length).toBeGreaterThan(0);
		for (const who of office) expect(await read(who), who).toEqual(whole);
	});
});
