import { readEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { startProgram } from "./start-program.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

const env = readEnv(process.env);
const log = createLog(env.LOG_LEVEL);

/** Ends the process, to be started again by whatever looks after it: launcher, container or init system. */
function onDeath(error: unknown): never {
	log.fatal({ err: error }, "the worker cannot go on");
	process.exit(1);
}

/** For what follows the running jobs, whose own time is `WORKER_GRACE_MS`: their way back into the queue, connections. */
const farewellMs = 4000;

let stop = async (): Promise<void> => undefined;
const stopping = stopOnSignal({ log, limit_ms: env.WORKER_GRACE_MS + farewellMs, stop: () => stop() });
stop = await startProgram({ env, log, stopping, onDeath }).catch(onDeath);
