import pg from "pg";
import type { Logger } from "pino";

const channel = "harborsmith_outbox";
const reconnectMs = 1000;

/** Calls `wake` whenever a transaction commits an outbox row; connects again after every loss. Returns how to stop. */
export function listenForRows(url: string, wake: () => void, log: Logger): () => Promise<void> {
	let client: pg.Client | undefined;
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;

	async function connect(): Promise<void> {
		const fresh = new pg.Client({ connectionString: url, keepAlive: true, application_name: "harborsmith relay" });
		client = fresh;
		fresh.on("notification", wake);
		fresh.on("error", (error) => log.warn({ err: error }, "lost the outbox channel"));
		fresh.on("end", again);
		try {
			await fresh.connect();
			await fresh.query(`LISTEN ${channel}`);
			wake();
		} catch (error) {
			log.warn({ err: error }, "cannot listen to the outbox channel, polling only");
			fresh.removeListener("end", again);
			fresh.end().catch(() => undefined);
			again();
		}
	}

	function again(): void {
		if (!stopped) timer = setTimeout(() => void connect(), reconnectMs);
	}

	void connect();
	return async () => {
		stopped = true;
		clearTimeout(timer);
		client?.removeListener("end", again);
		await client?.end().catch(() => undefined);
	};
}
