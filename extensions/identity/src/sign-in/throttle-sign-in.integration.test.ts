import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { userId } from "../../../../directus/testing/index.ts";
import { mailsTo, openMail } from "../../../../tests/support/inbox.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { until } from "../../../../tests/support/until.ts";
import { openDatabase } from "../testing/open-database.ts";
import { createThrottle } from "./throttle.ts";

let stack: TestStack;
let database: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
	stack = await useStack();
	database = openDatabase(stack);
});
beforeEach(async () => {
	await stack.sql("delete from sign_in_attempts");
});
afterAll(async () => {
	await stack.sql("delete from sign_in_attempts");
	await database.destroy();
});

const login = (email: string, password: string, url?: string) =>
	stack.api("/auth/login", { method: "POST", token: null, url, body: JSON.stringify({ email, password }) });
const throttled = { status: 429, body: { errors: [{ extensions: { code: "RATE_LIMITED" } }] } };
/** How many of ten attempts of one moment have to wait; at most one of them finds the gate open. */
const refusedOf = async (attempt: (index: number) => Promise<void>): Promise<number> => {
	const results = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => attempt(index)));
	const reasons = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
	expect(reasons.map(({ code }) => code)).toEqual(reasons.map(() => "RATE_LIMITED"));
	return reasons.length;
};
const statusOf = async (email: string) =>
	(await stack.sql<{ status: string }>("select status from directus_users where email = $1", [email]))[0]?.status;

describe("wrong passwords", () => {
	it("suspend nobody and slow down whoever types them", async () => {
		const email = stack.personas.find(({ role }) => role === "crew")?.email ?? "";
		const answers = [];
		for (let index = 0; index < 30; index += 1)
			answers.push(await login(email, "wrong", index % 2 ? stack.second : undefined));
		expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
		const last = answers.at(-1);
		expect(last).toMatchObject(throttled);
		expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
		expect(await statusOf(email)).toBe("active");
	});

	it("are answered alike whether there is such an account or not", async () => {
		const answers = [];
		for (let index = 0; index < 8; index += 1) answers.push((await login("nobody@example.com", "wrong")).status);
		expect(answers.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
		expect(answers.at(-1)).toBe(429);
	});

	it("of one moment do not slip by together", async () => {
		const answers = await Promise.all(Array.from({ length: 20 }, () => login("nobody@example.com", "wrong")));
		expect(answers.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(6);
	});

	it("of many addresses at one account wait as if they were one, whatever hides them", async () => {
		const { attempt } = createThrottle(database);
		const account = `${randomUUID()}@example.com`;
		let refused = 0;
		for (let stranger = 0; stranger < 60; stranger += 1) {
			const one = { kind: "sign-in", account, address: `203.0.113.${stranger}` } as const;
			await attempt(one).catch((error: { code: string }) => {
				expect(error.code).toBe("RATE_LIMITED");
				refused += 1;
			});
		}
		// Twenty at once; of the others each has a first try of its own and waits all the same.
		expect(refused).toBeGreaterThanOrEqual(30);
		const others = (index: number) => ({ kind: "sign-in", account, address: `2001:db8:${index}::1` }) as const;
		expect(await refusedOf((index) => attempt(others(index)))).toBeGreaterThanOrEqual(8);
	});

	it("of strangers never delay the one who signed in from there before", async () => {
		const { attempt, trust } = createThrottle(database);
		const account = `${randomUUID()}@example.com`;
		const home = { kind: "sign-in", account, address: "198.51.100.7" } as const;
		await attempt(home);
		await trust(home);
		for (let stranger = 0; stranger < 60; stranger += 1) {
			await attempt({ kind: "sign-in", account, address: `203.0.113.${stranger}` }).catch(() => undefined);
		}
		for (let mistake = 0; mistake < 5; mistake += 1) await attempt(home);
		expect(await refusedOf(() => attempt(home))).toBeGreaterThanOrEqual(8);
		await trust(home);
		await attempt(home);
	});

	it("of one IPv6 network count together, since whoever has one address of it has them all", async () => {
		const { attempt } = createThrottle(database);
		const account = `${randomUUID()}@example.com`;
		const from = (host: number) => ({ kind: "sign-in", account, address: `2001:db8:5:6::${host}` }) as const;
		for (let host = 1; host <= 5; host += 1) await attempt(from(host));
		expect(await refusedOf((index) => attempt(from(10 + index)))).toBeGreaterThanOrEqual(8);
		await attempt({ ...from(8), address: "2001:db8:5:7::1" });
	});

	it("wait longer each time", async () => {
		const { attempt } = createThrottle(database);
		const one = { kind: "sign-in", account: `${randomUUID()}@example.com`, address: "198.51.100.8" } as const;
		for (let index = 0; index < 5; index += 1) await attempt(one);
		for (const seconds of [2, 4, 8, 16, 32]) {
			const before = Date.now();
			await attempt(one);
			const after = Date.now();
			const [gate] = await stack.sql<{ expire: string }>("select expire from sign_in_attempts where key like 'gate%'");
			expect(Number(gate?.expire)).toBeGreaterThanOrEqual(before + seconds * 1_000);
			expect(Number(gate?.expire)).toBeLessThanOrEqual(after + seconds * 1_000);
			await stack.sql("delete from sign_in_attempts where key like 'gate%'");
		}
	});

	it("cannot be tried by GraphQL, by the hundred in one message", async () => {
		const query = `mutation { ${Array.from({ length: 50 }, (_, index) => `a${index}: auth_login(email: "a@b.example", password: "${index}") { access_token }`).join(" ")} }`;
		const body = JSON.stringify({ query });
		const answer = await stack.api("/graphql/system", { method: "POST", token: null, body });
		expect(answer).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } });
	});

	it("nor by a WebSocket", async () => {
		const persona = stack.personas.find(({ role }) => role === "staff");
		const socket = new WebSocket(`${stack.directus.url.replace(/^http/, "ws")}/websocket`);
		await new Promise((resolve) => socket.addEventListener("open", resolve));
		const heard = new Promise((resolve) => socket.addEventListener("message", ({ data }) => resolve(String(data))));
		socket.send(JSON.stringify({ type: "auth", email: persona?.email, password: persona?.password }));
		expect(await heard).toContain("AUTH_FAILED");
		socket.close();
	});
});

describe("a new password by mail", () => {
	it("lets its reader in from a new address while strangers try", async () => {
		const id = randomUUID();
		const email = `${id}@example.com`;
		await stack.sql("insert into directus_users (id, email, status, provider) values ($1, $2, 'active', 'default')", [
			id,
			email,
		]);
		const asked = { method: "POST", token: null, body: JSON.stringify({ email }) };
		await stack.api("/auth/password/request", asked);
		const [mail] = await until(
			() => mailsTo(stack, email),
			(mails) => mails.length > 0,
		);
		const token = /token=([\w.-]+)/.exec((await openMail(stack, mail?.id ?? "")).html)?.[1];
		const { attempt } = createThrottle(database);
		for (let stranger = 0; stranger < 40; stranger += 1) {
			const one = { kind: "sign-in", account: email, address: `203.0.113.${stranger}` } as const;
			await attempt(one).catch(() => undefined);
		}
		const password = randomUUID();
		expect((await login(email, password)).status).toBe(429);
		const body = JSON.stringify({ token, password });
		expect((await stack.api("/auth/password/reset", { method: "POST", token: null, body })).status).toBe(204);
		await until(
			async () => (await login(email, password)).status,
			(status) => status === 200,
			{ what: "the sign-in", seconds: 10 },
		);
		await stack.sql("delete from directus_users where id = $1", [id]);
	});
});

describe("requests for a new password", () => {
	it("are slowed down too", async () => {
		const body = JSON.stringify({ email: "nobody@example.com" });
		const answers = [];
		for (let index = 0; index < 8; index += 1) {
			answers.push((await stack.api("/auth/password/request", { method: "POST", token: null, body })).status);
		}
		expect(answers.at(-1)).toBe(429);
	});
});

describe("the accounts of programs", () => {
	it("cannot be signed in to, whatever is typed", async () => {
		for (const name of ["system", "worker", "storefront"]) {
			expect((await login(`${name}@harborsmith.example.com`, "anything")).status).toBe(401);
		}
		const [worker] = await stack.sql("select status, email, password from directus_users where id = $1", [
			userId("worker"),
		]);
		expect(worker).toEqual({ status: "active", email: null, password: null });
	});
});

describe("the password of somebody who is signed in", () => {
	const generate = (token: string, password: unknown) =>
		stack.api("/users/me/tfa/generate", { method: "POST", token, body: JSON.stringify({ password }) });

	it("is guessed no faster than at the door", async () => {
		const token = await tokenOf(stack, "crew");
		const answers = [];
		for (let index = 0; index < 30; index += 1) answers.push(await generate(token, `guess ${index}`));
		expect(answers.at(-1)).toMatchObject(throttled);
		const query = 'mutation { a: users_me_tfa_generate(password: "x") { secret } }';
		const body = JSON.stringify({ query });
		expect((await stack.api("/graphql/system", { method: "POST", token, body })).status).toBe(403);
	});

	it("is a text", async () => {
		const token = await tokenOf(stack, "marketer");
		for (const password of [5, { a: 1 }, ["x"]]) expect((await generate(token, password)).status).toBe(400);
	});
});
