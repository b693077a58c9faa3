import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, afterEach, expect, test } from "vitest";
import { expectReady, ownStarts, until, wait } from "./testing/own-starts.ts";

const { state, env, start, left, expectNothingLeft, endAll, removeState } = await ownStarts({
	HARBORSMITH_SEED: process.env.INTERRUPT_SEED ?? "none",
});

/** A test that fails leaves nothing running for the next one to stumble over. */
afterEach(endAll);
afterAll(async () => {
	await endAll();
	removeState();
});

const logOf = (name: string): boolean => existsSync(join(state, "logs", `${name}.log`));

/** Each begins where the one before was cut off. */
const moments: [what: string, came: (printed: string) => boolean, after: number][] = [
	["at once", (printed) => printed.includes("is starting"), 0],
	["while Postgres makes its files", () => logOf("postgres-initdb"), 400],
	["while Postgres starts", () => logOf("postgres"), 100],
	["while Directus installs its tables", () => logOf("directus-schema"), 2_000],
	["late in the installation of Directus", () => logOf("directus-schema"), 4_500],
	["while the schema is applied", () => logOf("directus-schema"), 8_000],
	["when the schema has just been applied", () => logOf("database-apply"), 150],
	["while Directus starts", () => logOf("directus"), 1_500],
	["while access is configured", () => logOf("directus-config"), 1_500],
	...(env.HARBORSMITH_SEED === "demo"
		? ([["while the fleet is written", () => logOf("seed"), 1_000]] satisfies [string, () => boolean, number][])
		: []),
	["while the worker starts", () => logOf("worker"), 200],
	["when everything is ready", (printed) => printed.includes("Ctrl-C stops everything"), 500],
];

test("Ctrl-C at any moment leaves no process, and the next start goes on", async () => {
	for (const [what, came, after] of moments) {
		rmSync(join(state, "logs"), { recursive: true, force: true });
		const run = start();
		expect(await until(run, () => came(run.printed()), 120), `${what}: ${run.printed()}`).toBe(true);
		await wait(after);
		run.launcher.kill("SIGINT");
		const code = await Promise.race([run.ended, wait(20_000).then(() => "still running")]);
		expect(code, `${what}: ${run.printed()}`).toBe(0);
		await expectNothingLeft(what);
		expect(existsSync(join(state, "runtime.json")), what).toBe(false);
	}
}, 600_000);

test("a Directus that was killed while it read the schema does not keep the next one from starting", async () => {
	const cut = start();
	await expectReady(cut);
	const { redis } = JSON.parse(readFileSync(join(state, "runtime.json"), "utf8"));
	if (redis) {
		const client = new Redis(redis.url);
		await client.set("directus:lock:schemaCache--preparing", "1");
		await client.quit();
	}
	cut.launcher.kill("SIGINT");
	expect(await cut.ended).toBe(0);
	const next = start();
	await expectReady(next);
	next.launcher.kill("SIGINT");
	expect(await next.ended, next.printed()).toBe(0);
}, 400_000);

test("a second start beside a running one says where that one is, and disturbs nothing", async () => {
	const first = start();
	await expectReady(first);
	const before = left().length;
	const second = start();
	expect(await second.ended).toBe(1);
	expect(second.printed()).toContain(`running already: http://localhost:${env.STOREFRONT_PORT}`);
	expect(left().length).toBe(before);
	first.launcher.kill("SIGINT");
	expect(await first.ended, first.printed()).toBe(0);
}, 300_000);

test("what a killed start left behind is ended by the next one, even when that is stopped at once", async () => {
	const killed = start();
	await expectReady(killed);
	killed.launcher.kill("SIGKILL");
	await killed.ended;
	expect(left()).not.toEqual([]);
	const next = start();
	expect(await until(next, () => next.printed().includes("is starting"), 60), next.printed()).toBe(true);
	next.launcher.kill("SIGINT");
	expect(await next.ended, next.printed()).toBe(0);
	await expectNothingLeft(next.printed());
}, 300_000);

test("a terminal that is closed leaves no process", async () => {
	const run = start();
	await expectReady(run);
	run.launcher.stdout?.destroy();
	run.launcher.stderr?.destroy();
	run.launcher.kill("SIGHUP");
	const code = await Promise.race([run.ended, wait(30_000).then(() => "still running")]);
	await expectNothingLeft(run.printed());
	expect(code).toBe(0);
}, 300_000);

test("after all that it starts without Redis and ffmpeg on the PATH too, and the administrator signs in", async () => {
	const run = start({ PATH: dirname(process.execPath) });
	try {
		await expectReady(run);
		const { directus, redis } = JSON.parse(readFileSync(join(state, "runtime.json"), "utf8"));
		expect(redis).toBeNull();
		expect(await (await fetch(`http://127.0.0.1:${env.WORKER_PORT}/health`)).json()).toMatchObject({
			status: "ok",
			backend: "postgres",
		});
		const answer = await fetch(`${directus.url}/auth/login`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ email: directus.admin_email, password: directus.admin_password }),
		});
		expect(answer.status, await answer.text()).toBe(200);
	} finally {
		run.launcher.kill("SIGINT");
		expect(await run.ended).toBe(0);
	}
	await expectNothingLeft(run.printed());
}, 300_000);

test.each(["SIGTERM", "SIGINT"] as const)(
	"%s to npm start alone stops every child",
	async (signal) => {
		const run = start({}, ["npm", "start"]);
		await expectReady(run);
		run.launcher.kill(signal);
		const code = await Promise.race([run.ended, wait(30_000).then(() => "still running")]);
		await expectNothingLeft(run.printed());
		expect(code, run.printed()).toBe(0);
	},
	300_000,
);
