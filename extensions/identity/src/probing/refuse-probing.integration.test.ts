import { beforeAll, describe, expect, test } from "vitest";
import { policyId, type RoleName } from "../../../../directus/testing/index.ts";
import { type Fixtures, makeFixtures } from "../../../../tests/support/fixtures.ts";
import { openSocket } from "../../../../tests/support/socket.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let made: Fixtures;
beforeAll(async () => {
	stack = await useStack();
	made = await makeFixtures(stack);
});

type Who = RoleName | null;
const tokenOf = (who: Who) => (who ? made.tokens[who] : null);
const get = (who: Who, path: string) => stack.api(path, { token: tokenOf(who) });
const search = (who: Who, path: string, query: unknown) =>
	stack.api(path, { method: "SEARCH", token: tokenOf(who), body: JSON.stringify({ query }) });
const graphql = (who: Who, query: string, system = false) =>
	stack.api(system ? "/graphql/system" : "/graphql", {
		method: "POST",
		token: tokenOf(who),
		body: JSON.stringify({ query }),
	});
const expectRefused = ({ status, body }: { status: number; body: unknown }, about?: string) => {
	expect(JSON.stringify(body), about).toContain("FORBIDDEN");
	expect(status, about).toBe(403);
};

const contact = { customer: { email: { _starts_with: "a" } } };
/** A made-up name for one's own lines, a second hop to one's own booking, and from its yacht back to everybody's. */
const byAlias = {
	alias: { l: "lines" },
	fields: ["number", "l.id"],
	deep: { l: { _limit: 1, _filter: { booking: { yacht: { "$FOLLOW(bookings,yacht)": contact } } } } },
};
const draftNamed = { "$FOLLOW(yachts,marina)": { status: { _eq: "draft" }, name: { _starts_with: "S" } } };
const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));

describe("another guest's contact cannot be guessed", () => {
	const people: RoleName[] = ["customer", "owner", "captain", "crew"];
	const guesses: [string, string, unknown][] = [
		["under a made-up name", "/items/bookings", byAlias],
		["straight back", "/items/bookings", { filter: { yacht: { "$FOLLOW(bookings,yacht)": contact } } }],
		["inside a list", "/items/bookings", { deep: { lines: { _filter: { booking: contact } } } }],
		["by order", "/items/bookings", { sort: ["customer.email"] }],
		["by order of a list", "/items/bookings", { deep: { lines: { _sort: ["booking.customer.email"] } } }],
		["by counting", "/items/bookings", { aggregate: { count: ["*"] }, filter: { yacht: { bookings: contact } } }],
		["from their files", "/items/yachts", { filter: { media: { yacht: { bookings: contact } } } }],
		["from roles", "/roles", { filter: { users: { "$FOLLOW(bookings,changed_by)": contact } } }],
		["from users", "/users", { filter: { "$FOLLOW(bookings,changed_by)": contact } }],
		["from activity", "/activity", { filter: { user: { "$FOLLOW(customers,user)": contact.customer } } }],
		["from comments", "/comments", { filter: { user_created: { "$FOLLOW(customers,user)": contact.customer } } }],
		["from what was read", "/notifications", { filter: { sender: { email: { _starts_with: "a" } } } }],
	];

	test.each(guesses)("by REST, %s", async (_how, path, query) => {
		for (const who of people) {
			expectRefused(await search(who, path, query), who);
			const asked = Object.entries(query as object).map(([key, value]) => `${key}=${json(value)}`);
			expectRefused(await get(who, `${path}?${asked.join("&")}`), who);
		}
	});

	test("by WebSocket", async () => {
		for (const who of people) {
			const socket = await openSocket(stack, made.tokens[who]);
			const read = { type: "items", collection: "bookings", action: "read" };
			for (const query of [byAlias, { filter: { yacht: { bookings: contact } } }]) {
				const answer = await socket.ask({ ...read, query });
				expect(JSON.stringify(answer), who).toContain("FORBIDDEN");
				expect(answer).not.toHaveProperty("data");
			}
			for (const action of ["update", "delete"])
				for (const filter of [contact, { number: { _eq: "none" } }])
					expect(
						JSON.stringify(await socket.ask({ ...read, action, data: { guests: 1 }, query: { filter } })),
					).toContain("FORBIDDEN");
			expect(
				JSON.stringify(await socket.ask({ ...read, action: "delete", data: [], query: { filter: contact } })),
			).toContain("FORBIDDEN");
			socket.close();
		}
	});

	test("by GraphQL and its aliases", async () => {
		for (const who of ["customer", "owner"] as const) {
			const { body } = await graphql(
				who,
				`{ bookings { number l: lines(limit: 1, filter: { booking: { guests: { _gt: 3 } } }) { id } } }`,
			);
			expect(JSON.stringify(body), who).toContain("FORBIDDEN");
		}
		const counts = await graphql("owner", "{ yachts(filter: { bookings_func: { count: { _gt: 3 } } }) { slug } }");
		expect(JSON.stringify(counts.body)).toContain("FORBIDDEN");
		const users = await graphql("owner", `{ roles(filter: { users: { email: { _starts_with: "a" } } }) { id } }`, true);
		expect(JSON.stringify(users.body)).toContain("FORBIDDEN");
	});

	test("by an export", async () => {
		const filter = json({ yacht: { bookings: contact } });
		expectRefused(await get("owner", `/items/bookings?export=csv&filter=${filter}`));
	});

	test("by changing or deleting what a question finds, whether it finds something or not", async () => {
		const somebody = { email: { _contains: "@" } };
		const nobody = { email: { _eq: "nobody@nowhere.example.com" } };
		const lists: [string, unknown, unknown][] = [
			["/items/bookings", { customer: somebody }, { customer: nobody }],
			["/items/customers", somebody, nobody],
			["/users", somebody, nobody],
			["/files", { title: { _nnull: true } }, { title: { _eq: "no such file" } }],
		];
		for (const [path, ...filters] of lists)
			for (const who of [null, ...people])
				for (const method of ["PATCH", "DELETE"]) {
					const answers = filters.map((filter) =>
						stack.api(path, { method, token: tokenOf(who), body: JSON.stringify({ query: { filter }, data: {} }) }),
					);
					for (const answer of await Promise.all(answers)) expectRefused(answer, `${who} ${method} ${path}`);
				}
	});
});

describe("without a login", () => {
	const drafts: [string, string, unknown][] = [
		["drafts of yachts", "/items/marinas", { filter: draftNamed }],
		[
			"drafts of pages",
			"/items/languages",
			{ filter: { "$FOLLOW(pages_translations,languages_code)": { title: "x" } } },
		],
		["how many yachts there are", "/items/marinas", { filter: { "count(yachts)": { _gt: 3 } } }],
		["yachts by order", "/items/media", { sort: ["yacht.name"] }],
		["marinas that are closed", "/items/yachts", { filter: { marina: { name: { _starts_with: "S" } } } }],
	];

	test.each(drafts)("nothing tells of %s", async (_what, path, query) => {
		expectRefused(await search(null, path, query));
	});

	test("GraphQL tells of no draft either", async () => {
		const { body } = await graphql(null, `{ media(filter: { yacht: { name: { _starts_with: "S" } } }) { id } }`);
		expect(JSON.stringify(body)).toContain("FORBIDDEN");
	});

	test("published content is found as before", async () => {
		for (const path of [
			"/items/yachts?fields=slug,marina.name,translations.*&filter[status][_eq]=active&sort=-name&search=a",
			"/items/marinas?filter[id][_nnull]=true&aggregate[count]=*",
			"/items/yachts?fields=slug,media.id&deep[media][_filter][kind][_eq]=image&deep[media][_sort]=sort",
			"/items/yachts?filter[marina][id][_nnull]=true&filter[marina][status][_eq]=active",
			`/items/pages?fields=title,t.title&alias[t]=translations&deep[t][_filter][languages_code][_eq]=es-ES`,
		])
			expect((await get(null, path)).status, path).toBe(200);
	});
});

test("a column that somebody reads in their own row only is no question about the rows of others", async () => {
	expectRefused(await get("marketer", "/users?fields=id&filter[email][_starts_with]=a"));
	expectRefused(await get("marketer", "/users?fields=id&sort=email"));
	expectRefused(await get("marketer", "/users?aggregate[max]=email"));
	expectRefused(await get("marketer", "/users?groupBy=email"));
	expect((await get("marketer", "/users?fields=id&filter[last_name][_starts_with]=a&sort=first_name")).status).toBe(
		200,
	);
	expect((await get("marketer", "/users/me?fields=email")).status).toBe(200);
});

test("nobody but an administrator asks about passwords and tokens", async () => {
	for (const who of ["customer", "manager", "compliance"] as const)
		for (const field of ["token", "password", "tfa_secret"])
			expectRefused(await get(who, `/users?fields=id&filter[${field}][_nnull]=true`), `${who} ${field}`);
});

test("what is their own is found by its own columns, linked rows shown beside", async () => {
	const own = `/items/bookings?filter[yacht][_eq]=${made.ownYacht}&sort=-starts_at&fields=number,yacht.name`;
	expect((await get("owner", own)).body).toMatchObject({ data: [{ yacht: { name: expect.any(String) } }] });
	expect((await get("owner", `/items/bookings?filter[yacht][id][_eq]=${made.ownYacht}`)).status).toBe(200);
	for (const path of [
		"/items/crew_assignments?fields=role,booking.yacht.name&sort=-offered_at",
		"/items/bookings?fields=number,crew_assignments.role&deep[crew_assignments][_filter][role][_eq]=captain",
		"/items/bookings?aggregate[countDistinct]=id&groupBy=status&meta=filter_count",
		"/items/bookings?search=HS",
	])
		expect((await get("captain", path)).status, path).toBe(200);
});

test("a key is counted once for each row, as the app counts the rows of a link", async () => {
	const { body } = await get("crew", `/items/yachts?aggregate={"count":"id"}&filter[id][_eq]=${made.otherYacht}`);
	expect(body).toEqual({ data: [{ count: { id: "1" } }] });
	for (const sort of ["-count.id", "count.id"]) {
		const path = `/items/yachts?aggregate={"count":"id"}&groupBy=slug&sort=${sort}&filter[id][_eq]=${made.otherYacht}`;
		expect((await get("crew", path)).body, sort).toMatchObject({ data: [{ count: { id: "1" } }] });
	}
});

test("a count does not tell how many bookings of others a yacht has", async () => {
	expectRefused(await get("crew", `/items/yachts?aggregate[count]=*&filter[id][_eq]=${made.otherYacht}`));
	const { body } = await get("crew", `/items/yachts?aggregate[countDistinct]=id&filter[id][_eq]=${made.otherYacht}`);
	expect(body).toEqual({ data: [{ countDistinct: { id: "1" } }] });
});

test("a person may ask for what is linked to themselves", async () => {
	const about: [RoleName, string][] = [
		["customer", "/items/bookings?filter[customer][user][_eq]=$CURRENT_USER"],
		["owner", "/items/bookings?filter[yacht][owner][user][_eq]=$CURRENT_USER"],
		["crew", "/items/crew_assignments?filter[crew_member][user][_eq]=$CURRENT_USER"],
	];
	for (const [who, path] of about)
		expect((await get(who, path)).body, path).toMatchObject({ data: [expect.anything()] });
	expectRefused(await get("owner", "/items/bookings?filter[yacht][owner][user][_neq]=$CURRENT_USER"));
});

test("staff, who read all of it, filter by whatever they need", async () => {
	for (const path of [
		"/items/yachts?fields=slug&filter[bookings][total_cents][_gt]=1",
		"/items/yachts?fields=slug&filter[bookings][lines][amount_cents][_gt]=1",
		"/items/yachts?fields=slug&filter[count(bookings)][_gt]=1",
		"/items/yachts?fields=slug&sort=owner.platform_fee_bps",
		"/items/bookings?aggregate[count]=*&filter[customer][last_name][_contains]=a",
		"/items/yachts?fields=id&filter[bookings][_some][total_cents][_gt]=1",
	])
		expect((await get("staff", path)).status, path).toBe(200);
});

test("a right that is taken away is gone from the next question", async () => {
	const path = "/items/media?fields=id&filter[yacht][name][_contains]=a";
	expect((await get("staff", path)).status).toBe(200);
	const find = `/permissions?filter[collection][_eq]=yachts&filter[action][_eq]=read&filter[policy][_eq]=${policyId("staff")}`;
	const [right] = ((await stack.api(find)).body as { data: { id: number; permissions: unknown }[] }).data;
	const change = (permissions: unknown) =>
		stack.api(`/permissions/${right?.id}`, { method: "PATCH", body: JSON.stringify({ permissions }) });
	try {
		expect((await change({ status: { _eq: "active" } })).status).toBe(200);
		expectRefused(await get("staff", path));
	} finally {
		await change(right?.permissions);
	}
	expect((await get("staff", path)).status).toBe(200);
});

describe("the app's panel of revisions", () => {
	const asked = (collection: string, action: unknown) =>
		`/revisions?limit=1&sort=-id&fields[]=id&filter=${json({ collection: { _eq: collection }, activity: action })}`;

	test("opens for everybody who reads a collection's history", async () => {
		for (const [who, collection] of [
			["staff", "bookings"],
			["manager", "bookings"],
			["compliance", "bookings"],
			["marketer", "pages"],
		] as const) {
			const { status, body } = await get(who, asked(collection, { action: { _eq: "create" } }));
			expect([status, JSON.stringify(body)], who).toEqual([200, expect.stringContaining("data")]);
		}
	});

	test("tells nothing of people behind it, and nothing of activity to whoever reads less of that", async () => {
		const people = { user: { title: { _starts_with: "a" } } };
		for (const who of ["staff", "compliance", "marketer"] as const)
			expectRefused(await get(who, asked("bookings", people)), who);
		for (const who of ["owner", "captain", "crew", "customer"] as const)
			expectRefused(await get(who, asked("bookings", { action: { _eq: "create" } })), who);
	});
});
