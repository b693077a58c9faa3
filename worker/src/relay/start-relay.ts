import type { Pool } from "pg";
import type { Logger } from "pino";
import type { Queues } from "../processing/queues.ts";
import { listenForRows } from "./listen.ts";
import { relayBatch } from "./relay-batch.ts";

const pollMs = 1000;

export interface Relay {
	/** Looks for due rows now instead of at the next poll. */
	wake(): void;
	/** When rows could last be read and handed on, in milliseconds since the epoch. */
	lastSuccessMs(): number;
	stop(): Promise<void>;
}

/** Carries outbox rows into the queues for as long as the process lives, through restarts of Postgres and Redis. */
export function startRelay(input: { pg: Pool; url: string; queues: Queues; log: Logger }): Relay {
	const log = input.log.child({ part: "relay" });
	let stopped = false;
	let lastSuccessMs = Date.now();
	let failures = 0;
	let pending = false;
	let rouse: () => void = () => undefined;

	const wake = (): void => {
		pending = true;
		rouse();
	};

	const rest = (): Promise<void> =>
		new Promise((resolve) => {
			const timer = setTimeout(resolve, pollMs);
			rouse = () => {
				clearTimeout(timer);
				resolve();
			};
			if (pending || stopped) rouse();
		});

	async function run(): Promise<void> {
		while (!stopped) {
			pending = false;
			try {
				let rows: number;
				do {
					rows = await relayBatch({ ...input, log });
					lastSuccessMs = Date.now();
				} while (!stopped && rows > 0);
				if (failures > 0) log.info({ failures }, "the relay is moving again");
				failures = 0;
			} catch (error) {
				failures += 1;
				pending = false;
				if (failures === 1 || failures % 30 === 0) log.warn({ err: error, failures }, "rows wait in the outbox");
			}
			await rest();
		}
	}

	const stopListening = listenForRows(input.url, wake, log);
	const running = run();
	return {
		wake,
		lastSuccessMs: () => lastSuccessMs,
		stop: async () => {
			stopped = true;
			rouse();
			await stopListening();
			await running;
		},
	};
}
