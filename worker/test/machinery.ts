import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { until } from "../../tests/support/until.ts";
import {
	portAnswers,
	postgresHome,
	root,
	Services,
	startPostgres,
	startRedis,
} from "../../tools/launcher/testing/services.ts";
import { freePorts } from "../../tools/launcher/testing/stacks.ts";
import { type DirectusDouble, startDirectusDouble } from "./directus-double.ts";
import { startWorkerProcess, type WorkerProcess } from "./worker-process.ts";

export type BackendKind = "redis" | "postgres";

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
	CREATE TABLE price_offers (created_at timestamptz NOT NULL DEFAULT now());
	CREATE TABLE idempotency_keys (key text PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());`;

export interface Machinery {
	inbox: string;
	redis: string | undefined;
	directus: DirectusDouble;
	sql<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
	startWorker(env?: Record<string, string>): Promise<WorkerProcess>;
	/** Ends Postgres or Redis by SIGKILL. It is started again after a moment, as the launcher does. */
	kill(name: "postgres" | "redis"): Promise<void>;
	/** Waits until Postgres takes queries again. */
	untilDatabaseAnswers(): Promise<void>;
	stop(): Promise<void>;
}

/** Postgres, perhaps Redis, the demo mailbox and a double of Directus for one test file, all of its own. */
export async function startMachinery(backend: BackendKind): Promise<Machinery> {
	const state = mkdtempSync(join(tmpdir(), "harborsmith-worker-"));
	const services = new Services(state);
	const [postgresPort = 0, redisPort = 0, smtpPort = 0, inboxPort = 0, ...workerPorts] = await freePorts(24);
	const directus = await startDirectusDouble();
	const database = await startPostgres({ state, port: postgresPort, password: "test", services });
	const redis = backend === "redis" ? await startRedis(state, redisPort, services, "p@ss/word, of 1") : undefined;
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
	const workers: WorkerProcess[] = [];
	return {
		inbox: `http://127.0.0.1:${inboxPort}`,
		redis,
		directus,
		sql: async (text, values) => (await pool.query(text, values)).rows,
		startWorker: async (env = {}) => {
			const worker = await startWorkerProcess(workerPorts.shift() ?? 0, {
				HARBORSMITH_SECRET: "a secret of at least thirty-two characters",
				HARBORSMITH_PROFILE: "demo",
				DATABASE_URL: database,
				REDIS_URL: redis,
				DIRECTUS_URL: directus.url,
				PUBLIC_URL: directus.url,
				STOREFRONT_URL: "https://charter.example",
				WORKER_TOKEN: "worker-token",
				SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
				MAIL_FROM: "Harborsmith <crew@harborsmith.example>",
				STORAGE_LOCATIONS: "local",
				STORAGE_LOCAL_DRIVER: "local",
				STORAGE_LOCAL_ROOT: join(state, "media"),
				...env,
			});
			workers.push(worker);
			return worker;
		},
		kill: async (name) => {
			const before = services.pids()[name];
			if (before) process.kill(-before, "SIGKILL");
			await until(
				async () => services.pids()[name],
				(pid) => pid !== before,
				{ every: 20, what: `${name} again` },
			);
		},
		untilDatabaseAnswers: async () => {
			await until(
				() => pool.query("SELECT 1").catch(() => undefined),
				(answer) => answer !== undefined,
				{ what: "Postgres" },
			);
		},
		stop: async () => {
			await Promise.all(workers.map((worker) => worker.end("SIGKILL")));
			await pool.end();
			await services.stopAll();
			await directus.stop();
			rmSync(postgresHome(state), { recursive: true, force: true });
			rmSync(state, { recursive: true, force: true });
		},
	};
}
