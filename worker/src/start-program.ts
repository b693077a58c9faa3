import { type QueueName, queueNames } from "@harborsmith/contract/queue";
import type { Logger } from "pino";
import { openBackend } from "./backend/open-backend.ts";
import { outliveLostConnections } from "./backend/outlive-lost-connections.ts";
import { connectDirectus } from "./directus.ts";
import type { Env } from "./env.ts";
import { registerHeartbeat } from "./health/heartbeat.ts";
import { serveHealth } from "./health/serve-health.ts";
import * as housekeeping from "./housekeeping/index.ts";
import * as mail from "./mail/index.ts";
import * as media from "./media/index.ts";
import * as payments from "./payments/index.ts";
import { openPool } from "./pool.ts";
import { createPulse } from "./processing/pulse.ts";
import { closeQueues, openQueues } from "./processing/queues.ts";
import { createRegistry } from "./processing/registry.ts";
import { startWorkers } from "./processing/start-workers.ts";
import { startRelay } from "./relay/start-relay.ts";
import { watchSchedules } from "./schedules/watch-schedules.ts";

const capsules: Record<QueueName, Pick<typeof mail, "registerProcessors">> = { mail, media, payments, housekeeping };

interface Input {
	env: Env;
	log: Logger;
	/** Whether the program has been asked to stop; shown by `/health`. */
	stopping: () => boolean;
	/** Announced when the program cannot go on. */
	onDeath: (error: unknown) => void;
}

/**
 * Starts everything and returns how to stop it, in order: HTTP, relay and schedules, consumers, connections.
 * @throws when database or queue cannot be reached
 */
export async function startProgram({ env, log, stopping, onDeath }: Input): Promise<() => Promise<void>> {
	const started_ms = Date.now();
	const names = queueNames.filter((name) => env.WORKER_QUEUES.includes(name));

	const pg = openPool(env.DATABASE_URL, log);
	const backend = openBackend(env, log);
	const queues = await openQueues(backend, log);
	const registry = createRegistry();
	const pulse = createPulse(Date.now);
	const directus = connectDirectus(env.DIRECTUS_URL, env.WORKER_TOKEN);
	for (const name of names) {
		capsules[name].registerProcessors(registry.for(name), { env, pg, directus, log, now: () => new Date() });
		registerHeartbeat(name, registry.for(name), pg);
	}

	const workers = await startWorkers({ names, backend, registry, queues, pg, pulse, log, onDeath });
	outliveLostConnections(log);
	const relay = startRelay({ pg, url: env.DATABASE_URL, queues, log });
	const stopSchedules = watchSchedules({ queues, pg, relay, log });
	const sources = { names, backend, queues, pg, directus, pulse, relay, started_ms };
	const { WORKER_HOST: host, WORKER_PORT: port, WORKER_TOKEN: token } = env;
	const server = await serveHealth({ ...sources, host, port, token, stopping, log });
	log.info({ backend: backend.kind, queues: names, port: env.WORKER_PORT }, "worker started");

	return async () => {
		server.close();
		await Promise.all([relay.stop(), stopSchedules()]);
		await workers.stop(env.WORKER_GRACE_MS);
		await closeQueues(queues);
		await backend.close();
		await pg.end();
	};
}
