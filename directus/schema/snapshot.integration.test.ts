import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { printSnapshot } from "./snapshot.ts";

const cli = join(dirname(createRequire(import.meta.url).resolve("directus/package.json")), "cli.js");
const snapshot = fileURLToPath(new URL("../../snapshots/schema.json", import.meta.url));
const database = `round_trip_${process.pid}`;
let folder: string;
let admin: Client;
let env: Record<string, string>;

const directus = (...args: string[]) => promisify(execFile)(process.execPath, [cli, ...args], { env, cwd: folder });

beforeAll(async () => {
	const { postgres } = await useStack();
	folder = await mkdtemp(join(tmpdir(), "harborsmith-round-trip-"));
	admin = new Client({ connectionString: postgres.url });
	await admin.connect();
	await admin.query(`CREATE DATABASE ${database}`);
	const url = new URL(postgres.url);
	url.pathname = `/${database}`;
	env = {
		PATH: process.env.PATH ?? "",
		TZ: "UTC",
		DB_CLIENT: "pg",
		DB_CONNECTION_STRING: url.href,
		SECRET: "x".repeat(40),
		ADMIN_EMAIL: "admin@example.com",
		ADMIN_PASSWORD: "only-for-this-database",
		EXTENSIONS_PATH: folder,
		PACKAGE_FILE_LOCATION: folder,
		STORAGE_LOCATIONS: "local",
		STORAGE_LOCAL_ROOT: folder,
		TELEMETRY: "false",
		LOG_LEVEL: "error",
		DATABASE_URL: url.href,
		HARBORSMITH_SECRET: "x".repeat(40),
	};
	await directus("bootstrap");
	await directus("schema", "apply", "--yes", snapshot);
});

afterAll(async () => {
	await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
	await admin.end();
	await rm(folder, { recursive: true, force: true });
});

const taken = async (): Promise<string> => {
	const target = join(folder, "taken.json");
	await directus("schema", "snapshot", "--yes", "--format", "json", target);
	// Directus prints everything on one line; order and values are its own.
	return printSnapshot(JSON.parse(await readFile(target, "utf8")));
};

test("a snapshot of a fresh database is the one in the repository, value for value and in its order", async () => {
	expect((await taken()) === (await readFile(snapshot, "utf8"))).toBe(true);
});

test("the database's guarantees leave the snapshot as it is", async () => {
	const apply = fileURLToPath(new URL("../database/apply.ts", import.meta.url));
	await promisify(execFile)(process.execPath, [apply], { env });
	expect((await taken()) === (await readFile(snapshot, "utf8"))).toBe(true);
});
