import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { cli, excludedTables } from "../../directus/testing/index.ts";
import { freePorts } from "../../tools/launcher/testing/stacks.ts";
import type { TestStack } from "./stack.ts";
import { until } from "./until.ts";

export interface Ended {
	code: number;
	/** Both outputs. */
	said: string;
}

export interface OwnDirectus {
	database: Client;
	/** Runs Directus's own command line to its end, or a program of `directus/` when the first word is a path. */
	run: (args: string[], changes?: Record<string, string>) => Promise<Ended>;
	/** Starts Directus on it and waits until it answers. */
	start: (changes?: Record<string, string>) => Promise<{ url: string; said: () => string; stop: () => Promise<void> }>;
	token: string;
	drop: () => Promise<void>;
}

const folder = fileURLToPath(new URL("../../directus", import.meta.url));
const token = "only-for-this-database-only-for-this-database";

/** A Directus with a database of its own, empty, on the server of the running stack. */
export async function ownDirectus(stack: TestStack, name: string): Promise<OwnDirectus> {
	const database = `${name}_${process.pid}`;
	await stack.sql(`CREATE DATABASE ${database}`);
	const files = await mkdtemp(join(tmpdir(), `harborsmith-${name}-`));
	const url = new URL(stack.postgres.url);
	url.pathname = `/${database}`;
	const client = new Client({ connectionString: url.href });
	await client.connect();
	const running = new Set<ChildProcess>();
	const env = {
		PATH: process.env.PATH ?? "",
		TZ: "UTC",
		HOST: "127.0.0.1",
		DB_CLIENT: "pg",
		DB_CONNECTION_STRING: url.href,
		DB_EXCLUDE_TABLES: excludedTables,
		DATABASE_URL: url.href,
		SECRET: "x".repeat(40),
		HARBORSMITH_SECRET: "x".repeat(40),
		HARBORSMITH_PROFILE: "demo",
		ADMIN_EMAIL: "admin@example.com",
		ADMIN_PASSWORD: "only-for-this-database",
		ADMIN_TOKEN: token,
		PUBLIC_URL: "http://127.0.0.1",
		STOREFRONT_URL: "http://127.0.0.1",
		STRIPE_API_BASE: stack.stripe.api_base,
		STRIPE_SECRET_KEY: stack.stripe.secret_key,
		STRIPE_PUBLISHABLE_KEY: stack.stripe.publishable_key,
		STRIPE_WEBHOOK_SECRET: stack.stripe.webhook_secret,
		KEYCLOAK_ISSUER: stack.oidc.issuer,
		KEYCLOAK_AUDIENCE: "harborsmith-api",
		EXTENSIONS_PATH: files,
		EXTENSIONS_MUST_LOAD: "true",
		PACKAGE_FILE_LOCATION: folder,
		TEMP_PATH: files,
		CACHE_SCHEMA_FREEZE_ENABLED: "true",
		STORAGE_LOCATIONS: "local",
		STORAGE_LOCAL_ROOT: files,
		TELEMETRY: "false",
		LOG_LEVEL: "warn",
		LOG_STYLE: "raw",
		EMAIL_VERIFY_SETUP: "false",
	};

	const run: OwnDirectus["run"] = (args, changes = {}) =>
		new Promise((resolve) => {
			const [first = "", ...rest] = args;
			const command = first.endsWith(".ts") ? [join(folder, first), ...rest] : [cli, ...args];
			const plain = { EXTENSIONS_MUST_LOAD: "false", PACKAGE_FILE_LOCATION: files };
			const own = first.endsWith(".ts") ? {} : plain;
			execFile(process.execPath, command, { cwd: folder, env: { ...env, ...own, ...changes } }, (error, out, err) =>
				resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, said: `${out}${err}` }),
			);
		});

	const start: OwnDirectus["start"] = async (changes = {}) => {
		const [port = 0] = await freePorts(1);
		const address = `http://127.0.0.1:${port}`;
		let said = "";
		const child = spawn(process.execPath, [cli, "start"], {
			cwd: folder,
			env: { ...env, PORT: String(port), ...changes },
		});
		running.add(child);
		for (const output of [child.stdout, child.stderr]) output.on("data", (text) => (said += String(text)));
		const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
		const answers = async (): Promise<boolean> => {
			if (child.exitCode !== null) throw new Error(`Directus ended with ${child.exitCode}: ${said.slice(-2000)}`);
			return fetch(`${address}/server/ping`).then(
				({ ok }) => ok,
				() => false,
			);
		};
		await until(answers, (answered) => answered, { seconds: 120, what: "an answer of Directus" });
		const stop = async (): Promise<void> => {
			child.kill("SIGTERM");
			await ended;
			running.delete(child);
		};
		return { url: address, said: () => said, stop };
	};

	const drop = async (): Promise<void> => {
		for (const child of running) child.kill("SIGKILL");
		await client.end();
		await stack.sql(`DROP DATABASE ${database} WITH (FORCE)`);
		await rm(files, { recursive: true, force: true });
	};
	return { database: client, run, start, token, drop };
}
