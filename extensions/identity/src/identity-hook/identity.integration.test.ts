import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policyId, systemUserId, userId } from "../../../../directus/testing/index.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";
import { testRealm } from "../testing/realm.ts";

let stack: TestStack;
let realm: Awaited<ReturnType<typeof testRealm>>;

const made: string[] = [];

beforeAll(async () => {
	stack = await useStack();
	realm = await testRealm(stack);
});
afterAll(async () => {
	await stack.sql(`delete from directus_access where "user" = any($1)`, [made]);
	await stack.sql("delete from directus_users where id = any($1)", [made]);
});

const address = () => `robin-${randomUUID().slice(0, 8)}@example.com`;
const me = (token: string, url = stack.directus.url) =>
	stack.api("/users/me?fields=id,email,role.name", { token, url });
const idOf = (answer: { body: unknown }): unknown => (answer.body as { data?: { id: unknown } }).data?.id;
const refused = { status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } };

/** A user with a static token, as an administrator makes one. */
const addUser = async (values: Record<string, unknown> = {}) => {
	const user = {
		id: randomUUID(),
		email: address(),
		token: randomUUID(),
		status: "active",
		provider: "default",
		...values,
	};
	made.push(user.id);
	const names = Object.keys(user);
	await stack.sql(
		`insert into directus_users (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
		Object.values(user),
	);
	return user;
};

describe("a person of the realm", () => {
	it("is who their subject says: an address of somebody else here opens nothing", async () => {
		const victim = await addUser();
		const answer = await me(await realm({ email: victim.email }));
		expect(answer).toMatchObject(refused);
		expect(JSON.stringify(answer.body)).toContain("already belongs to another login");
		const again = await me(await realm({ email: victim.email }));
		expect(again.status).toBe(403);
	});

	it("keeps their user when the realm gives them another address, and gets nobody else's", async () => {
		const [sub, first, second] = [randomUUID(), address(), address()];
		const before = await me(await realm({ sub, email: first }));
		const after = await me(await realm({ sub, email: second }));
		expect(idOf(after)).toBe(idOf(before));
		expect(after.body).toMatchObject({ data: { email: second } });
		const heir = await me(await realm({ email: first }));
		expect(heir.status).toBe(200);
		expect(idOf(heir)).not.toBe(idOf(before));
		const other = await addUser();
		const clash = await me(await realm({ sub, email: other.email }));
		expect(idOf(clash)).toBe(idOf(before));
		expect(clash.body).toMatchObject({ data: { email: second } });
	});

	it("is one user, however many first requests come at once", async () => {
		const token = await realm({ email: address() });
		const answers = await Promise.all(
			Array.from({ length: 8 }, (_, index) => me(token, index % 2 ? stack.second : undefined)),
		);
		expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
		expect(new Set(answers.map(idOf)).size).toBe(1);
	});

	it("finds no customer and no booking by an address alone", async () => {
		const email = address();
		const rows =
			"insert into customers (first_name, last_name, email) values ('Anne', 'Bonny', $1), ('Mary', 'Read', $1)";
		await stack.sql(rows, [email]);
		expect((await me(await realm({ email }))).status).toBe(200);
		expect(await stack.sql(`select id from customers where email = $1 and "user" is not null`, [email])).toEqual([]);
	});

	it.each([
		["the worker", "worker"],
		["the website", "storefront"],
	])("never enters the account of %s, even if somebody links it", async (_label, name) => {
		const sub = randomUUID();
		const policy = policyId(name);
		const user = await addUser({ external_identifier: sub });
		await stack.sql(`insert into directus_access (id, "user", policy) values ($1, $2, $3)`, [
			randomUUID(),
			user.id,
			policy,
		]);
		expect(await me(await realm({ sub, email: address() }))).toMatchObject(refused);
	});

	it.each(["admin", "worker", "storefront"])(
		"never enters the account of a role below one that holds the policy %s",
		async (name) => {
			const [above, own, sub] = [randomUUID(), randomUUID(), randomUUID()];
			await stack.sql("insert into directus_roles (id, name, parent) values ($1, 'Above', null), ($2, 'Below', $1)", [
				above,
				own,
			]);
			await stack.sql("insert into directus_access (id, role, policy) values ($1, $2, $3)", [
				randomUUID(),
				above,
				policyId(name),
			]);
			const { id } = await addUser({ external_identifier: sub, role: own });
			try {
				expect(await me(await realm({ sub, email: address() }))).toMatchObject(refused);
			} finally {
				await stack.sql("update directus_users set role = null where id = $1", [id]);
				await stack.sql("delete from directus_access where role = $1", [above]);
				for (const role of [own, above]) await stack.sql("delete from directus_roles where id = $1", [role]);
			}
		},
	);

	it("never enters an administrator's account, nor the system's", async () => {
		const sub = randomUUID();
		const user = await addUser({ external_identifier: sub });
		await stack.sql(`insert into directus_access (id, "user", policy) values ($1, $2, $3)`, [
			randomUUID(),
			user.id,
			policyId("admin"),
		]);
		expect(await me(await realm({ sub, email: address() }))).toMatchObject(refused);
		const accounts = await stack.sql(
			"select email, provider, external_identifier, password from directus_users where id = any($1)",
			[[systemUserId, userId("worker"), userId("storefront")]],
		);
		const closed = { email: null, provider: "service", external_identifier: null, password: null };
		expect(accounts).toEqual([closed, closed, closed]);
	});
});

describe("somebody who is suspended", () => {
	const suspend = (id: unknown) =>
		stack.api(`/users/${id}`, { method: "PATCH", body: JSON.stringify({ status: "suspended" }) });

	it("stays out from the next request on, in every process", async () => {
		const token = await realm({ email: address() });
		for (const url of [stack.directus.url, stack.second]) expect((await me(token, url)).status).toBe(200);
		await suspend(idOf(await me(token)));
		for (const url of [stack.directus.url, stack.second]) expect(await me(token, url)).toMatchObject(refused);
	});

	it("stays out with a token of Directus's own that is still good", async () => {
		const password = randomUUID();
		const email = address();
		const made = await stack.api("/users", {
			method: "POST",
			body: JSON.stringify({ email, password, status: "active" }),
		});
		const login = await stack.api("/auth/login", {
			method: "POST",
			token: null,
			body: JSON.stringify({ email, password }),
		});
		const { access_token } = (login.body as { data: { access_token: string } }).data;
		expect((await me(access_token)).status).toBe(200);
		await suspend(idOf(made));
		for (const url of [stack.directus.url, stack.second]) {
			await expect(me(access_token, url)).resolves.toMatchObject({ status: 401 });
		}
	});

	it("loses an open WebSocket within seconds", async () => {
		const user = await addUser();
		const socket = new WebSocket(`${stack.directus.url.replace(/^http/, "ws")}/websocket`);
		const heard: string[] = [];
		socket.addEventListener("message", ({ data }) => heard.push(String(data)));
		await new Promise((resolve) => socket.addEventListener("open", resolve));
		socket.send(JSON.stringify({ type: "auth", access_token: user.token }));
		await until(
			async () => heard.join(),
			(said) => said.includes('"ok"'),
			{ what: "the sign-in" },
		);
		await suspend(user.id);
		await until(
			async () => socket.readyState,
			(state) => state === WebSocket.CLOSED,
			{ seconds: 15, what: "its end" },
		);
	});
});
