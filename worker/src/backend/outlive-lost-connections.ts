import type { Logger } from "pino";

/** Postgres is going away (class 57P) or the line broke. */
const lost = /^(57P0[1-5]|08\w{3}|ECONNRESET|ECONNREFUSED|EPIPE)$/;

/**
 * Keeps the process alive when a connection breaks that nobody listens to. BullMQ 6.7 opens its LISTEN connection to
 * Postgres without an error listener and adds one only after it is connected (`postgres-connection.js`,
 * `getListenClient`). Anything else that is uncaught still ends the process, to be started anew.
 */
export function outliveLostConnections(log: Logger): void {
	process.on("uncaughtException", (error: Error & { code?: unknown }) => {
		if (lost.test(String(error.code)) || error.message === "Connection terminated unexpectedly") {
			log.warn({ err: error }, "unheard connection lost");
			return;
		}
		log.fatal({ err: error }, "uncaught");
		process.exit(1);
	});
}
