import type { Logger } from "pino";

/**
 * Runs `stop` on the first SIGTERM or SIGINT and then ends the process with 0. What has not ended after `limit_ms` is cut
 * off, with 1: the queue gives its jobs to another worker. Returns whether a stop is under way.
 */
export function stopOnSignal(input: {
	log: Pick<Logger, "info" | "warn">;
	limit_ms: number;
	stop: () => Promise<void>;
}): () => boolean {
	const { log, limit_ms, stop } = input;
	let stopping = false;
	async function onSignal(signal: NodeJS.Signals): Promise<void> {
		if (stopping) return;
		stopping = true;
		log.info({ signal }, "stopping");
		const limit = setTimeout(() => {
			log.warn("stopped by force, something did not end in time");
			process.exit(1);
		}, limit_ms);
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
