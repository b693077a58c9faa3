import { beforeAll, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
const tokens: Record<string, string | null> = { anonymous: null };
beforeAll(async () => {
	stack = await useStack();
	for (const role of ["customer", "owner", "captain", "staff", "marketer"]) tokens[role] = await tokenOf(stack, role);
});

const send = (role: string, method: string, path: string, body?: unknown) =>
	stack.api(path, {
		method,
		token: tokens[role] ?? null,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});

const graphql = (role: string, query: string) => send(role, "POST", "/graphql/system", { query });

test.each(["anonymous", "customer", "owner", "captain", "staff", "marketer"])(
	"%s hashes nothing here",
	async (role) => {
		expect((await send(role, "POST", "/utils/hash/generate", { string: "x" })).status).toBe(403);
		expect((await send(role, "POST", "/utils/hash/verify", { string: "x", hash: "y" })).status).toBe(403);
		expect((await send(role, "POST", "//utils//hash/generate", { string: "x" })).status).toBeGreaterThanOrEqual(400);
		expect((await send(role, "POST", "/UTILS/Hash/Generate", { string: "x" })).status).toBe(403);
		const { body } = await graphql(role, 'mutation { a: utils_hash_generate(string: "x") }');
		expect(JSON.stringify(body)).toContain("FORBIDDEN");
	},
);

test.each(["anonymous", "customer"])("%s has no use of the app's utilities", async (role) => {
	for (const [method, path] of [
		["GET", "/utils/random/string"],
		["POST", "/utils/sort/pages"],
		["POST", "/utils/import/pages"],
		["POST", "/utils/revert/1"],
		["POST", "/utils/export/yachts"],
	] as const)
		expect([path, (await send(role, method, path, method === "GET" ? undefined : {})).status]).toEqual([path, 403]);
	expect(JSON.stringify((await graphql(role, "mutation { utils_random_string }")).body)).toContain("FORBIDDEN");
});

test("an export is refused to those who may not keep the file, instead of failing later", async () => {
	const body = { query: { limit: 1 }, format: "json" };
	expect((await send("captain", "POST", "/utils/export/yachts", body)).status).toBe(403);
});

test("people of the app still get what the app asks for", async () => {
	expect((await send("staff", "GET", "/utils/random/string?length=16")).status).toBe(200);
	expect((await stack.api("/utils/hash/generate", { method: "POST", body: '{"string":"x"}' })).status).toBe(200);
});

const gone = { item: "00000000-0000-4000-8000-00000000dead", to: "00000000-0000-4000-8000-00000000beef" };

test.each(["/utils/sort/faqs", "/utils/sort/faqs/", "/UTILS/Sort/faqs"])(
	"a row that is not there cannot be moved by %s: 400, no failure",
	async (path) => {
		const sort = async (move: unknown) =>
			(await stack.api(path, { method: "POST", body: JSON.stringify(move) })).status;
		expect([await sort(gone), await sort({}), await sort({ item: "a", to: 1 })]).toEqual([400, 400, 400]);
	},
);

const isNoRow = { code: "INVALID_INPUT", details: [{ field: "item", issue: "is no row of this list" }] };

test("moving tells nothing of rows that the mover does not see", async () => {
	const [hidden] = await stack.sql<{ id: string }>("select id from directus_users where email like 'admin@%'");
	const [other] = await stack.sql<{ id: string }>(
		"select id from bookings b where not exists (select from crew_assignments a where a.booking = b.id) limit 1",
	);
	for (const role of ["captain", "marketer"]) {
		for (const [list, id] of [
			["directus_users", hidden?.id],
			["bookings", other?.id],
		]) {
			const there = await send(role, "POST", `/utils/sort/${list}`, { item: id, to: id });
			const missing = await send(role, "POST", `/utils/sort/${list}`, { item: gone.item, to: gone.item });
			expect([role, list, there.status, there.body]).toEqual([
				role,
				list,
				missing.status,
				{ errors: [{ message: expect.any(String), extensions: expect.objectContaining(isNoRow) }] },
			]);
		}
	}
});

test("rows are not moved by GraphQL, where nobody looks whether they are there", async () => {
	const { body } = await graphql("staff", `mutation { utils_sort(collection: "faqs", item: "${gone.item}", to: "1") }`);
	expect(JSON.stringify(body)).toContain("FORBIDDEN");
});
