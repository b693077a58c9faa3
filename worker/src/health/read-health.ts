import { readFileSync } from "node:fs";
import type { QueueName } from "@harborsmith/contract/queue";
import pTimeout from "p-timeout";
import type { Pool } from "pg";
import { z } from "zod";
import type { QueueBackend } from "../backend/queue-backend.ts";
import type { Directus } from "../directus.ts";
import type { Pulse } from "../processing/pulse.ts";
import { queuePolicies } from "../processing/queue-policies.ts";
import type { Queues } from "../processing/queues.ts";
import type { Relay } from "../relay/start-relay.ts";
import { checkAccount } from "./check-account.ts";
import { evaluateHealth, type Health } from "./evaluate-health.ts";
import { readHeartbeats } from "./heartbeat.ts";

const answerWithinMs = 2000;
const manifest = new URL("../../package.json", import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, "utf8")));

export interface HealthSources {
	names: readonly QueueName[];
	backend: QueueBackend;
	queues: Queues;
	pg: Pool;
	directus: Directus;
	pulse: Pulse;
	relay: Relay;
	started_ms: number;
}

export interface HealthReport extends Health {
	version: string;
	uptime_seconds: number;
	backend: "redis" | "postgres";
	/** Jobs by state. `failed` ones are dead: see `/jobs/failed`. */
	queues: Record<string, Record<string, number>>;
	/** Rows whose effect is not done yet. */
	outbox: { open: number; oldest_seconds: number };
}

/** Asks the database and the queue, and judges what it finds. */
export async function readHealth(sources: HealthSources): Promise<HealthReport> {
	const [database, queue, account] = await Promise.all([
		timed(() => readDatabase(sources.pg)),
		timed(() => counts(sources)),
		timed(() => checkAccount(sources.directus)),
	]);
	const now_ms = Date.now();
	const health = evaluateHealth({
		now_ms,
		started_ms: sources.started_ms,
		database,
		queue,
		account: account.value ?? "unknown",
		relay_last_success_ms: sources.relay.lastSuccessMs(),
		queues: sources.names.map((name) => ({
			name,
			last_moved_ms: Math.max(database.value?.beats.get(name) ?? 0, sources.pulse.of(name).last_moved_ms ?? 0),
			stale_after_ms: queuePolicies[name].stale_after_ms,
		})),
	});
	return {
		...health,
		version,
		uptime_seconds: Math.round((now_ms - sources.started_ms) / 1000),
		backend: sources.backend.kind,
		queues: queue.value ?? {},
		outbox: database.value?.outbox ?? { open: -1, oldest_seconds: -1 },
	};
}

async function readDatabase(pg: Pool) {
	const [beats, { rows }] = await Promise.all([
		readHeartbeats(pg),
		pg.query<{ open: string; oldest: string }>(
			`SELECT count(*) AS open, coalesce(extract(epoch FROM now() - min(created_at)), 0)::int AS oldest
			 FROM outbox WHERE processed_at IS NULL`,
		),
	]);
	return { beats, outbox: { open: Number(rows[0]?.open ?? 0), oldest_seconds: Number(rows[0]?.oldest ?? 0) } };
}

async function counts({ names, queues }: HealthSources) {
	const states = ["waiting", "active", "delayed", "failed"] as const;
	const entries = names.map(async (name) => [name, await queues[name].getJobCounts(...states)] as const);
	return Object.fromEntries(await Promise.all(entries));
}

async function timed<T>(work: () => Promise<T>): Promise<{ ok: boolean; latency_ms: number; value?: T }> {
	const started = performance.now();
	const latency = (): number => Math.round(performance.now() - started);
	try {
		const value = await pTimeout(work(), { milliseconds: answerWithinMs });
		return { ok: true, latency_ms: latency(), value };
	} catch {
		return { ok: false, latency_ms: latency() };
	}
}
