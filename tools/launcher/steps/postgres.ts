import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { Services } from "../process/services.ts";
import { run } from "../process/step.ts";
import { binaries, postgresHome, unprivileged } from "./postgres-files.ts";

/** Stands in a data folder that initdb has finished. */
const initialised = "harborsmith-initialised";

export interface PostgresOptions {
	state: string;
	port: number;
	password: string;
	services: Services;
	/** The first installation was interrupted, or is yet to come. */
	unfinished?: boolean;
}

/** Starts the embedded Postgres 17 and gives back its URL. It listens on loopback only. */
export async function startPostgres({ state, port, password, services, unfinished }: PostgresOptions): Promise<string> {
	const home = postgresHome(state);
	const data = join(home, "data");
	mkdirSync(home, { recursive: true });
	giveAway(home);
	const programs = binaries(home);
	if (!existsSync(join(data, initialised))) await initialise({ home, data, programs, password, state });

	const url = (database: string): string => `postgres://harborsmith:${password}@127.0.0.1:${port}/${database}`;
	const settings = {
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: "",
		max_connections: 200,
		shared_buffers: "256MB",
		timezone: "UTC",
	};
	await services.start({
		name: "postgres",
		file: join(programs, "bin", "postgres"),
		args: ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
		env: { TZ: "UTC" },
		cwd: home,
		user: unprivileged,
		stopSignal: "SIGINT",
		hint: "A refused password or a damaged file: npm run reset begins with an empty database.",
		ready: () => answers(url("postgres")),
	});
	if (unfinished) await dropHalfInstalled(url);
	await createDatabase(url("postgres"));
	return url("harborsmith");
}

/** Asks a database that is not ours to start whether it can be used, before anything is built on it. */
export async function reachPostgres(url: string): Promise<string> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	try {
		await client.connect();
		return url;
	} catch (error) {
		// Of a name with two addresses, Node says only the code.
		const { message = "", code = "" } = error as NodeJS.ErrnoException;
		throw new Error(
			`DATABASE_URL cannot be used: ${message || code}.\n  Name a database that answers, and that is empty or Harborsmith's own.`,
		);
	} finally {
		await client.end().catch(() => undefined);
	}
}

function giveAway(path: string): void {
	if (unprivileged) chownSync(path, unprivileged.uid, unprivileged.gid);
}

/** Makes an empty data folder. What an interrupted attempt has left is thrown away. */
async function initialise(place: {
	home: string;
	data: string;
	programs: string;
	password: string;
	state: string;
}): Promise<void> {
	const { home, data, programs, password, state } = place;
	rmSync(data, { recursive: true, force: true });
	const passwordFile = join(home, "password");
	writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
	giveAway(passwordFile);
	await run({
		name: "postgres-initdb",
		file: join(programs, "bin", "initdb"),
		args: [
			"-D",
			data,
			"-U",
			"harborsmith",
			"--pwfile",
			passwordFile,
			"-A",
			"scram-sha-256",
			"-E",
			"UTF8",
			"--locale=C",
			"--no-instructions",
		],
		cwd: home,
		state,
		user: unprivileged,
		hint: "Run npm run reset and start again.",
	});
	rmSync(passwordFile);
	writeFileSync(join(data, initialised), "");
}

async function answers(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
	try {
		await client.connect();
		await client.query("select 1");
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** Directus takes a database with tables for installed; one that was cut off before its first administrator never ends. */
async function dropHalfInstalled(url: (database: string) => string): Promise<void> {
	const inside = new Client({ connectionString: url("harborsmith") });
	try {
		await inside.connect();
		const { rows } = await inside.query("select to_regclass('public.directus_users') as users");
		if (rows[0]?.users && (await inside.query("select 1 from directus_users limit 1")).rowCount) return;
	} catch {
		return;
	} finally {
		await inside.end().catch(() => undefined);
	}
	const client = new Client({ connectionString: url("postgres") });
	await client.connect();
	await client.query("drop database harborsmith with (force)");
	await client.end();
}

async function createDatabase(url: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	const found = await client.query("select 1 from pg_database where datname = 'harborsmith'");
	if (found.rowCount === 0) await client.query("create database harborsmith");
	await client.end();
}
