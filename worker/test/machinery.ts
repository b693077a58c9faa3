import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { root } from "../../tools/launcher/env/paths.ts";
import { portAnswers, urlAnswers } from "../../tools/launcher/process/ready.ts";
import { Services } from "../../tools/launcher/process/services.ts";
import { postgresHome, startPostgres } from "../../tools/launcher/steps/postgres.ts";
import { startRedis } from "../../tools/launcher/steps/redis.ts";
import { type DirectusDouble, startDirectusDouble } from "./directus-double.ts";

export const backends = ["redis", "postgres"] as const;
export type BackendKind = (typeof backends)[number];

/** The internal tables as far as the worker knows them. */
const tables = `
	CREATE TABLE outbox (
		id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, aggregate text, payload jsonb NOT NULL,
		created_at timestamptz NOT NULL DEFAULT now(), available_at timestamptz NOT NULL DEFAULT now(),
		sent_at timestamptz, processed_at timestamptz, attempts int NOT NULL DEFAULT 0, last_error text
	);
	CREATE TABLE effects (
		effect_key text PRIMARY KEY, state text NOT NULL, detail jsonb NOT NULL DEFAULT '{}',
		created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
	);
	CREATE TABLE webhook_inbox (id bigint PRIMARY KEY, processed_at timestamptz);
	CREATE TABLE idempotency_keys (key text PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());`;

export interface Machinery {
	database: string;
	inbox: string;
	directus: DirectusDouble;
	sql<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
	/** Starts a worker process and waits until it is healthy. Returns its process id and where it answers. */
	startWorker(env?: Record<string, string>): Promise<{ name: string; pid: number; url: string }>;
	/** Ends a service by SIGKILL; it is started again at once, as the launcher does. */
	kill(name: string): void;
	stop(): Promise<void>;
}

/** Postgres, Redis, the demo mailbox and a double of Directus for one test file, all of its own. */
export async function startMachinery(backend: BackendKind): Promise<Machinery> {
	const state = mkdtempSync(join(tmpdir(), "harborsmith-worker-"));
	const services = new Services(state);
	const [postgresPort = 0, redisPort = 0, smtpPort = 0, inboxPort = 0, ...workerPorts] = await freePorts(8);
	const directus = await startDirectusDouble();
	const database = await startPostgres({ state, port: postgresPort, password: "test", services });
	const redis = backend === "redis" ? await startRedis(state, redisPort, services) : undefined;
	if (backend === "redis" && !redis) throw new Error("These tests need redis-server or valkey-server on the PATH.");
	await services.start({
		name: "mail",
		file: process.execPath,
		args: [join(root, "tools", "mail", "main.ts")],
		env: { MAIL_PORT: String(smtpPort), MAIL_HTTP_PORT: String(inboxPort), MAIL_STATE: join(state, "mail") },
		cwd: root,
		ready: () => portAnswers(inboxPort),
	});
	const pool = new pg.Pool({ connectionString: database, max: 4 });
	pool.on("error", () => undefined);
	await pool.query(tables);
	let started = 0;
	return {
		database,
		inbox: `http://127.0.0.1:${inboxPort}`,
		directus,
		sql: async (text, values) => (await pool.query(text, values)).rows,
		startWorker: async (env = {}) => {
			const name = `worker-${++started}`;
			const port = workerPorts[started - 1] ?? 0;
			const url = `http://127.0.0.1:${port}`;
			await services.start({
				name,
				file: process.execPath,
				args: [join(root, "worker", "src", "main.ts")],
				env: {
					HARBORSMITH_SECRET: "a secret of at least thirty-two characters",
					HARBORSMITH_PROFILE: "demo",
					DATABASE_URL: database,
					...(redis ? { REDIS_URL: redis } : {}),
					DIRECTUS_URL: directus.url,
					PUBLIC_URL: directus.url,
					STOREFRONT_URL: "https://charter.example",
					WORKER_TOKEN: "worker-token",
					WORKER_PORT: String(port),
					SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
					MAIL_FROM: "Harborsmith <crew@harborsmith.example>",
					STORAGE_LOCATIONS: "local",
					STORAGE_LOCAL_DRIVER: "local",
					STORAGE_LOCAL_ROOT: join(state, "media"),
					...env,
				},
				cwd: root,
				ready: () => urlAnswers(`${url}/health`),
			});
			return { name, pid: services.pids()[name] ?? 0, url };
		},
		kill: (name) => {
			const pid = services.pids()[name];
			if (pid) process.kill(-pid, "SIGKILL");
		},
		stop: async () => {
			await pool.end();
			await services.stopAll();
			await directus.stop();
			rmSync(postgresHome(state), { recursive: true, force: true });
			rmSync(state, { recursive: true, force: true });
		},
	};
}

async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(
		Array.from({ length: count }, () => {
			const server = createServer();
			return new Promise<typeof server>((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
		}),
	);
	const ports = servers.map((server) => {
		const address = server.address();
		return typeof address === "object" && address ? address.port : 0;
	});
	await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	return ports;
}
