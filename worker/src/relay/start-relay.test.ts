import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { pino } from "pino";
import { expect, it } from "vitest";
import type { Queues } from "../processing/queues.ts";
import { startRelay } from "./start-relay.ts";

const nobody = "postgres://127.0.0.1:1/nobody";

/** A database that always has another due row, from which nothing follows. */
function endlessRows(): Pool {
	const row = { id: "1", topic: "booking.requested", payload: {}, attempts: 0 };
	const query = async (sql: string) => {
		await wait(5);
		return { rows: sql.includes("FROM outbox") ? [row] : [] };
	};
	return { connect: async () => ({ query, release: () => undefined }) } as unknown as Pool;
}

it("counts as moving while rows come without a pause", async () => {
	const log = pino({ level: "silent" });
	const relay = startRelay({ pg: endlessRows(), url: nobody, queues: {} as Queues, log });
	const started = relay.lastSuccessMs();
	await expect.poll(() => relay.lastSuccessMs(), { timeout: 10_000 }).toBeGreaterThan(started + 200);
	await relay.stop();
});
