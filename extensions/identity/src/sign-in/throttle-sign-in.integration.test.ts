import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { userId } from "../../../../directus/config/ids.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
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

	it("of strangers leave the right one its way in from an address of its own", async () => {
		const { attempt, forgive } = createThrottle(database);
		const account = `${randomUUID()}@example.com`;
		for (let stranger = 0; stranger < 60; stranger += 1) {
			await attempt({ kind: "sign-in", account, address: `203.0.113.${stranger}` });
		}
		const home = { kind: "sign-in", account, address: "198.51.100.7" } as const;
		await attempt(home);
		await attempt(home);
		await attempt(home);
		await expect(attempt(home)).rejects.toMatchObject({ code: "RATE_LIMITED" });
		await forgive(home);
		await attempt(home);
	});

	it("wait longer each time", async () => {
		const { attempt } = createThrottle(database);
		const one = { kind: "sign-in", account: `${randomUUID()}@example.com`, address: "198.51.100.8" } as const;
		const waits: number[] = [];
		for (let index = 0; index < 6; index += 1) await attempt(one);
		for (let index = 0; index < 3; index += 1) {
			const refusal = await attempt(one).then(
				() => undefined,
				(error: { extensions: { retry_after_seconds: number } }) => error.extensions.retry_after_seconds,
			);
			waits.push(refusal ?? 0);
			await stack.sql("delete from sign_in_attempts where key like 'gate%'");
			await attempt(one);
		}
		expect(waits).toEqual([2, 4, 8]);
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
