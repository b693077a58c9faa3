import pTimeout from "p-timeout";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { publishAgain } from "../outbox-store.ts";
import type { Queues } from "../processing/queues.ts";
import type { Relay } from "../relay/start-relay.ts";
import { ensureSchedules } from "./ensure-schedules.ts";

const everyMs = 5000;
const answerWithinMs = 4000;

/**
 * Looks after the recurring jobs for as long as the process lives. Their absence shows that the queue has lost its
 * memory (a flushed or fresh Redis); every row without effect is then published again. Returns how to stop.
 */
export function watchSchedules(input: { queues: Queues; pg: Pool; relay: Relay; log: Logger }): () => Promise<void> {
	const log = input.log.child({ part: "schedules" });
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running: Promise<void> = Promise.resolve();

	async function look(): Promise<void> {
		try {
			const restored = await pTimeout(ensureSchedules(input.queues, new Date()), { milliseconds: answerWithinMs });
			if (restored.length > 0) {
				const rows = await publishAgain(input.pg);
				log.info({ restored, rows }, "recurring jobs scheduled, rows without effect published again");
				input.relay.wake();
			}
		} catch (error) {
			log.debug({ err: error }, "schedules not checked");
		}
		if (!stopped) timer = setTimeout(next, everyMs);
	}

	function next(): void {
		running = look();
	}

	next();
	return async () => {
		stopped = true;
		clearTimeout(timer);
		await running;
	};
}
