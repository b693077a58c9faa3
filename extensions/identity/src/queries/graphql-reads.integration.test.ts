import { beforeAll, describe, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
const tokens: Record<string, string | null> = { stranger: null };
beforeAll(async () => {
	stack = await useStack();
	for (const role of ["staff", "marketer"]) tokens[role] = await tokenOf(stack, role);
});

const ask = async (role: string, query: string, variables?: object) => {
	const body = JSON.stringify({ query, variables });
	const answer = await stack.api("/graphql", { method: "POST", token: tokens[role] ?? null, body });
	return answer.body as { errors?: { message: string; extensions: { code: string } }[]; data?: unknown };
};
const codesOf = ({ errors = [] }: Awaited<ReturnType<typeof ask>>) => errors.map(({ extensions }) => extensions.code);

/** What REST refuses as well; what it takes for a time is one here too. */
const noTimes = ["x", "0000-00-00", "2027-13-45", "99999999-01-01", "$NOW(-99999999 years)"];

describe.each([
	["stranger", "articles", "published_at"],
	["stranger", "reviews", "published_at"],
	["marketer", "media", "date_created"],
	["staff", "bookings", "starts_at"],
	["staff", "payments", "processed_at"],
])("%s asks for %s by %s", (role, list, field) => {
	test.each(noTimes)("and %s, which is no time, is their mistake", async (time) => {
		const queries = [
			`{ ${list}(filter: { ${field}: { _gt: "${time}" } }) { id } }`,
			`{ ${list}(filter: { ${field}: { _between: ["2026-01-01", "${time}"] } }) { id } }`,
			`{ ${list}_aggregated(filter: { ${field}: { _gt: "${time}" } }) { count { id } } }`,
		];
		for (const query of queries) expect([query, codesOf(await ask(role, query))]).toEqual([query, ["INVALID_INPUT"]]);
		const rest = new URLSearchParams({ filter: JSON.stringify({ [field]: { _gt: time } }) });
		expect((await stack.api(`/items/${list}?${rest}`, { token: tokens[role] ?? null })).status).toBe(400);
	});

	test("and a time that is one is answered", async () => {
		const answer = await ask(role, `{ ${list}(limit: 1, filter: { ${field}: { _gt: "2020-01-01" } }) { id } }`);
		expect(answer.errors).toBeUndefined();
	});
});

test("a time that is none is refused in a variable and below a linked list, too", async () => {
	const variable = "query ($time: String) { articles(filter: { published_at: { _gt: $time } }) { id } }";
	expect(codesOf(await ask("stranger", variable, { time: "x" }))).toEqual(["INVALID_INPUT"]);
	const below = '{ bookings(limit: 1) { payments(filter: { processed_at: { _gt: "x" } }) { id } } }';
	expect(codesOf(await ask("staff", below))).toEqual(["INVALID_INPUT"]);
});
