import { type QueueName, queueNames } from "@harborsmith/kit/queue";
import { openBackend } from "./backend/open-backend.ts";
import { outliveLostConnections } from "./backend/outlive-lost-connections.ts";
import { connectDirectus } from "./directus.ts";
import { readEnv } from "./env.ts";
import { registerHeartbeat } from "./health/heartbeat.ts";
import { createPulse } from "./health/pulse.ts";
import { serveHealth } from "./health/serve-health.ts";
import * as housekeeping from "./housekeeping/index.ts";
import { createLog } from "./log.ts";
import * as mail from "./mail/index.ts";
import * as media from "./media/index.ts";
import * as payments from "./payments/index.ts";
import { openPool } from "./pool.ts";
import { closeQueues, openQueues } from "./processing/queues.ts";
import { createRegistry } from "./processing/registry.ts";
import { startWorkers } from "./processing/start-workers.ts";
import { startRelay } from "./relay/start-relay.ts";
import { keepSchedules } from "./schedules/keep-schedules.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

const env = readEnv(process.env);
const log = createLog(env.LOG_LEVEL);
const started_ms = Date.now();
const wanted = env.WORKER_QUEUES?.split(",").map((name) => name.trim());
const names = queueNames.filter((name) => !wanted || wanted.includes(name));

outliveLostConnections(log);
const pg = openPool(env.DATABASE_URL, log);
const backend = openBackend(env, log);
const queues = await openQueues(backend, log);
const registry = createRegistry();
const pulse = createPulse(Date.now);
const directus = connectDirectus(env.DIRECTUS_URL, env.WORKER_TOKEN);
const services = { env, pg, directus, log, now: () => new Date() };

const capsules: Record<QueueName, typeof mail> = { mail, media, payments, housekeeping };
for (const name of names) {
	capsules[name].registerProcessors(registry.for(name), services);
	registerHeartbeat(name, registry.for(name), pg);
}

const stopping = stopOnSignal(log, async () => {
	server.close();
	await Promise.all([relay.stop(), stopSchedules()]);
	await workers.stop(env.WORKER_GRACE_MS);
	await closeQueues(queues);
	await backend.close();
	await pg.end();
});
const relay = startRelay({ pg, url: env.DATABASE_URL, queues, log });
const workers = startWorkers({ names, backend, registry, queues, pg, pulse, log });
const stopSchedules = keepSchedules({ queues, pg, relay, log });
const server = await serveHealth({
	names,
	backend,
	queues,
	pg,
	pulse,
	relay,
	started_ms,
	host: env.WORKER_HOST,
	port: env.WORKER_PORT,
	stopping,
	log,
});
log.info({ backend: backend.kind, queues: names, port: env.WORKER_PORT }, "worker started");
