import { beforeAll, describe, expect, test } from "vitest";
import { hostileClient } from "../../../../tests/support/hostile-client.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
let marketer: string;
beforeAll(async () => {
	stack = await useStack();
	marketer = await tokenOf(stack, "marketer");
});

const anonymous = (path: string, init: RequestInit = {}) => stack.api(path, { token: null, ...init });
const post = (path: string, body: unknown, token: string | null = null) =>
	stack.api(path, { method: "POST", token, body: JSON.stringify(body) });

describe("anybody's request that ended the process, or failed in it, is a 400", () => {
	test.each([
		"/charter/health/live?deep[x][_filter]=a",
		"/items/yachts?deep[x][_fields][a]=1",
		'/items/yachts?alias={"*":"name"}',
		'/items/yachts?filter={"id":{"_some":null}}',
		'/items/yachts?filter={"name":{"_icontains":"true"}}',
		'/items/yachts?filter={"$FOLLOW(x)":{"id":{"_eq":1}}}',
		"/policies/me?export=csv",
		'/items/yachts?alias={"date_created":"name"}',
		"/items/yachts?aggregate[avg]=slug",
		"/items/yachts?sort=charter_types",
		"/items/yachts?aggregate[sum]=name",
		"/items/yachts?groupBy=*",
		"/items/yachts?fields=count()",
		'/items/media?filter={"yacht":{"count(charter_types)":{"_gt":1}}}',
		"/items/media?sort=yacht.count(charter_types)",
		"/items/yachts?fields=marina.json()",
		"/items/yachts?aggregate[count]=media",
		"/items/yachts?aggregate[countDistinct]=id&groupBy=status&sort=-countDistinct",
		"/items/yachts?aggregate[count]=id&groupBy=status&sort=count",
		"/items/yachts?aggregate[max]=id&aggregate[min]=name&groupBy=status&sort=min.slug",
		"/items/yachts?fields=media.id&deep[media][_aggregate][countDistinct]=id&deep[media][_group]=yacht&deep[media][_sort]=-countDistinct",
		"/items/%ff",
		"/items/yachts/%00",
		"/auth//login",
		"/files//import",
		"//items/yachts",
		"/assets/%32c1f0000-0000-4000-8000-000000000000",
		"/files/tus/%61b12",
		"/items/yachts?access_token=a&access_token=b",
		"/items/yachts?fields=*.*.*.*.*.*&limit=-1",
	])("%s", async (path) => {
		const { status, body } = await anonymous(path);
		expect(status).toBe(400);
		expect(body).toMatchObject({
			errors: [{ extensions: { code: "INVALID_INPUT", correlation_id: expect.any(String) } }],
		});
	});

	test("by SEARCH, by very deep JSON, by a NUL in a text", async () => {
		const search = (body: string) => anonymous("/items/yachts", { method: "SEARCH", body });
		expect((await search('{"query":{"deep":{"x":{"_filter":"a"}}}}')).status).toBe(400);
		expect((await search('{"query":["a"]}')).status).toBe(400);
		expect((await search(`{"query":${"[".repeat(150_000)}${"]".repeat(150_000)}}`)).status).toBe(400);
		expect((await search('{"keys":["a\\u0000"]}')).status).toBe(400);
	});

	test("by rows that are none", async () => {
		const patch = (path: string, body: string) => anonymous(path, { method: "PATCH", body });
		expect((await patch("/policies/00000000-0000-4000-8000-00000000dead", '{"ip_access":5}')).status).toBe(400);
		expect((await patch("/files/00000000-0000-4000-8000-00000000dead", '{"filename_disk":5}')).status).toBe(400);
		expect((await patch("/items/pages", "[null]")).status).toBe(400);
	});

	test("by an upload that is no form", async () => {
		const headers = { "content-type": "multipart/form-data; boundary=x" };
		const upload = await stack.api("/files", { method: "POST", token: marketer, headers, body: "nothing" });
		expect(upload.status).toBe(400);
	});
});

test("an export of nothing is an empty file", async () => {
	const query = { fields: ["date_created.name"], filter: { slug: { _eq: "nothing" } }, export: "csv" };
	const answer = await stack.api("/items/yachts", { method: "SEARCH", body: JSON.stringify({ query }) });
	expect([answer.status, answer.body]).toEqual([200, ""]);
});

test("a circle through a list is refused by REST and GraphQL, under other names too", async () => {
	expect((await anonymous("/items/yachts?fields=translations.yachts_id.translations.id")).status).toBe(400);
	const alias = encodeURIComponent('{"t":"translations"}');
	expect((await anonymous(`/items/yachts?alias=${alias}&fields=t.yachts_id.translations.id`)).status).toBe(400);
	const { body } = await post("/graphql", {
		query: "{ yachts { t: translations { y: yachts_id { u: translations { id } } } } }",
	});
	expect(JSON.stringify(body)).toContain("INVALID_INPUT");
	expect((await anonymous("/items/yachts?fields=marina.name,translations.yachts_id.name")).status).toBe(200);
});

test("a GraphQL document that doubles itself is refused before it is written out", async () => {
	const levels = Array.from({ length: 60 }, (_, n) => `fragment f${n} on yachts { ...f${n + 1} ...f${n + 1} }`);
	const query = `{ yachts { ...f0 } } ${levels.join(" ")} fragment f60 on yachts { id }`;
	expect((await post("/graphql", { query })).status).toBe(400);
});

describe("GraphQL variables that do not fit their type are the sender's mistake, and named", () => {
	const query = `query rows($limit: Int, $filter: yachts_filter, $sort: [String], $named: Boolean = true) {
		yachts(limit: $limit, filter: $filter, sort: $sort) { slug name @include(if: $named) }
	}`;
	const refused = (field: string) => ({
		status: 400,
		body: { errors: [{ extensions: { code: "INVALID_INPUT", details: [{ field }] } }] },
	});
	test.each([
		[{ limit: "many" }, "limit"],
		[{ limit: 2 ** 40 }, "limit"],
		[{ filter: { slug: { _starts: "a" } } }, "_starts"],
		[{ filter: { slug: { _in: "a,b" }, strange: { _eq: 1 } } }, "variables.filter.strange"],
		[{ filter: { max_guests: { _gt: true } } }, "variables.filter.max_guests._gt"],
		[{ filter: [] }, "filter"],
		[{ sort: { slug: "asc" } }, "sort"],
		[{ named: "yes" }, "variables.named"],
	])("%j", async (variables, field) => {
		expect(await post("/graphql", { query, variables })).toMatchObject(refused(field));
		const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
		expect(await anonymous(`/graphql?${asked}`)).toMatchObject(refused(field));
	});

	test("an operation that the document does not have", async () => {
		expect(await post("/graphql", { query, operationName: "others" })).toMatchObject(refused("operationName"));
		const two = "query a { yachts { id } } query b { yachts { id } }";
		expect(await post("/graphql", { query: two })).toMatchObject(refused("operationName"));
	});

	test("of the system's own lists too", async () => {
		const system = "query ($id: ID!) { files_by_id(id: $id) { id } }";
		expect(await post("/graphql/system", { query: system, variables: {} })).toMatchObject(refused("variables.id"));
	});

	test("those that fit are answered", async () => {
		const variables = { limit: 1, filter: { slug: { _nnull: true } }, sort: "slug" };
		const { status, body } = await post("/graphql", { query, variables, operationName: "rows" });
		expect([status, (body as { data: { yachts: unknown[] } }).data.yachts.length]).toEqual([200, 1]);
	});
});

test("a flow's step with a query that cannot be read is refused when it is saved", async () => {
	const step = (query: unknown) => ({
		name: "guard test",
		key: "guard_test",
		type: "item-read",
		position_x: 1,
		position_y: 1,
		flow: null,
		options: { collection: "yachts", query },
	});
	const refused = await stack.api("/operations", {
		method: "POST",
		body: JSON.stringify(step({ deep: { x: { _filter: "a" } } })),
	});
	expect(refused.status).toBe(400);
	const flow = await stack.api("/flows", {
		method: "POST",
		body: JSON.stringify({ name: "guard test", trigger: "manual" }),
	});
	const { id } = (flow.body as { data: { id: string } }).data;
	const accepted = await stack.api("/operations", {
		method: "POST",
		body: JSON.stringify({ ...step({ filter: { status: { _eq: "{{$trigger.body.status}}" } } }), flow: id }),
	});
	expect(accepted.status).toBe(200);
	await stack.api(`/flows/${id}`, { method: "DELETE" });
});

test.each([
	["TRACE", "/charter/fleet", undefined],
	["PROPFIND", "/items/yachts", undefined],
	["POST", "/charter/fleet", "GET, HEAD"],
	["GET", "/charter/quotes", "POST"],
	["DELETE", "/charter/bookings", "POST"],
	["PATCH", "/payments/config", "GET, HEAD"],
	["GET", "/payments/stripe/webhook", "POST"],
	["GET", "/media/00000000-0000-4000-8000-00000000dead/retry", "POST"],
])("%s %s is 405 and says what is allowed", async (method, path, allow) => {
	const { status, headers } = await rawRequest(method, path);
	expect(status).toBe(405);
	if (allow) expect(headers.allow).toBe(allow);
	else expect(headers.allow).toContain("GET");
});

test("a webhook that is no JSON is 400", async () => {
	for (const type of ["application/xml", "application/x-www-form-urlencoded", "text/plain"]) {
		const headers = { "content-type": type };
		const answer = await anonymous("/payments/stripe/webhook", { method: "POST", headers, body: "a=b" });
		expect([type, answer.status]).toEqual([type, 400]);
	}
});

test("an address that leads nowhere is still 404", async () => {
	expect((await anonymous("/charter/nowhere")).status).toBe(404);
	expect((await anonymous("/payments/nowhere", { method: "POST" })).status).toBe(404);
});

/** `fetch` sends no TRACE. */
async function rawRequest(method: string, path: string) {
	const client = hostileClient(stack.directus.url);
	const answer = await client.send({ method, path });
	client.close();
	return answer;
}
