import type { Logger } from "pino";

const hardLimitMs = 9000;

/**
 * Runs `stop` on the first SIGTERM or SIGINT and then ends the process with 0. Whatever does not end in time is cut
 * off: the queue gives its jobs to another worker. Returns whether a stop is under way.
 */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): () => boolean {
	let stopping = false;
	async function onSignal(signal: NodeJS.Signals): Promise<void> {
		if (stopping) return;
		stopping = true;
		log.info({ signal }, "stopping");
		const limit = setTimeout(() => {
			log.warn("stopped by force, something did not end in time");
			process.exit(1);
		}, hardLimitMs);
		try {
			await stop();
		} catch (error) {
			log.warn({ err: error }, "not everything stopped cleanly");
		}
		clearTimeout(limit);
		log.info("stopped");
		process.exit(0);
	}
	process.on("SIGTERM", onSignal);
	process.on("SIGINT", onSignal);
	return () => stopping;
}
