import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
const tokens: Record<string, string | null> = { anonymous: null };
let yacht: string;
let page: string;
beforeAll(async () => {
	stack = await useStack();
	for (const role of ["owner", "staff", "marketer"]) tokens[role] = await tokenOf(stack, role);
	const first = async (path: string, role: string) => {
		const { body } = await stack.api(path, { token: tokens[role] ?? null });
		return (body as { data: { id: string }[] }).data[0]?.id ?? "";
	};
	yacht = await first("/items/yachts?limit=1&fields=id", "owner");
	page = await first("/items/pages?limit=1&fields=id", "marketer");
});

const post = (role: string, path: string, body: unknown) =>
	stack.api(path, { method: "POST", token: tokens[role] ?? null, body: JSON.stringify(body) });
const invalid = {
	errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code: "INVALID_INPUT" }) }],
};
const mistake = [400, invalid];

test.each(["anonymous", "owner"])("%s, who changes nothing by GraphQL, is told so", async (role) => {
	for (const body of [{ query: "mutation { x }" }, { query: "query a { x } mutation b { x }", operationName: "b" }]) {
		const answer = await post(role, "/graphql", body);
		expect([answer.status, answer.body]).toEqual(mistake);
	}
});

const key = "99999999999999";
test.each([
	`mutation { delete_presets_items(ids: ["${key}"]) { ids } }`,
	`mutation { delete_presets_items(ids: ["1e9"]) { ids } }`,
	`mutation { delete_presets_item(id: ${key}) { id } }`,
	`mutation { update_presets_item(id: "-${key}", data: { layout: "x" }) { id } }`,
	`mutation { update_presets_items(ids: ["1", "${key}"], data: { layout: "x" }) { id } }`,
	`mutation { update_presets_batch(data: [{ id: "${key}", layout: "x" }]) { id } }`,
	`mutation { utils_revert(revision: "${key}") }`,
	`{ presets_by_id(id: "${key}") { id } }`,
	`{ ... on Query { presets_by_id(id: " ") { id } } }`,
])("a key that no row can have is the sender's mistake: %s", async (query) => {
	const answer = await post("staff", "/graphql/system", { query });
	expect([answer.status, answer.body]).toEqual(mistake);
});

test("a key in a variable is looked at like one in the document", async () => {
	const query = "mutation ($keys: [ID]!) { delete_presets_items(ids: $keys) { ids } }";
	const answer = await post("staff", "/graphql/system", { query, variables: { keys: [key] } });
	expect([answer.status, answer.body]).toEqual(mistake);
});

describe("a comment", () => {
	const on = () => ({ collection: "yachts", item: yacht });

	test.each([
		["a list", { comment: ["a"] }],
		["an object", { comment: { b: 1 } }],
		["a number", { comment: 1 }],
		["true", { comment: true }],
		["longer than 10,000 characters", { comment: "a".repeat(10_001) }],
		["on a list of lists", { comment: "a", collection: ["yachts"] }],
		["on a list of rows", { comment: "a", item: [randomUUID()] }],
	])("that is %s is refused, alone and in a list", async (_name, words) => {
		for (const body of [{ ...on(), ...words }, [{ ...on(), ...words }]]) {
			const answer = await post("owner", "/comments", body);
			expect([answer.status, answer.body]).toEqual(mistake);
		}
	});

	test("is a text when it is changed, too", async () => {
		const { status, body } = await post("owner", "/comments", { ...on(), comment: "a".repeat(10_000) });
		expect(status).toBe(200);
		const { id } = (body as { data: { id: string } }).data;
		for (const comment of [["a"], "a".repeat(10_001)]) {
			const change = { method: "PATCH", token: tokens.owner ?? null, body: JSON.stringify({ comment }) };
			const answer = await stack.api(`/comments/${id}`, change);
			expect([answer.status, answer.body]).toEqual(mistake);
		}
		await stack.api(`/comments/${id}`, { method: "DELETE" });
	});
});

test.each(["[null]", '[{"from_path":"/a","to_path":"/b"},null]'])("an import of %s is refused", async (rows) => {
	const body = new FormData();
	body.append("file", new Blob([rows], { type: "application/json" }), "rows.json");
	const answer = await stack.api("/utils/import/redirects", { method: "POST", token: tokens.marketer ?? null, body });
	expect([answer.status, answer.body]).toEqual(mistake);
});

test.each(["../x", "a/b", "a b", "é", "-a", "a".repeat(65)])("a version has no key such as %j", async (name) => {
	const answer = await post("marketer", "/versions", { key: name, name: "New", collection: "pages", item: page });
	expect([answer.status, answer.body]).toEqual(mistake);
});

test("a version with a plain key is kept, and its key stays one", async () => {
	const plain = `v_${randomUUID()}`;
	const made = await post("marketer", "/versions", { key: plain, name: "New", collection: "pages", item: page });
	expect(made.status).toBe(200);
	const { id } = (made.body as { data: { id: string } }).data;
	const change = { method: "PATCH", token: tokens.marketer ?? null, body: JSON.stringify({ key: "../x" }) };
	const answer = await stack.api(`/versions/${id}`, change);
	expect([answer.status, answer.body]).toEqual(mistake);
	await stack.api(`/versions/${id}`, { method: "DELETE" });
});
