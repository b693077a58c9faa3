import { type QueueName, queueNames } from "@harborsmith/contract/queue";
import pTimeout from "p-timeout";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { claimRows, markProcessed, markRefused, markSent } from "../outbox-store.ts";
import { jobOptions } from "../processing/job-options.ts";
import type { Queues } from "../processing/queues.ts";
import { type Decision, decide, republishAfterMs } from "./decide.ts";

const batchSize = 200;
const publishWithinMs = 5000;

type Publish = Extract<Decision, { kind: "publish" }>;

/**
 * Moves one batch of due outbox rows into their queues. The rows stay locked until the queue has taken them, so a
 * failure anywhere leaves them due. Returns how many rows were claimed; a full batch means there may be more.
 * @throws when the database or the queue does not answer; nothing is marked then
 */
export async function relayBatch({ pg, queues, log }: { pg: Pool; queues: Queues; log: Logger }): Promise<number> {
	const client = await pg.connect();
	let broken: Error | undefined;
	try {
		await client.query("BEGIN");
		const rows = (await claimRows(client, batchSize)).map((row) => ({ ...row, decision: decide(row) }));
		const publish = rows.flatMap(({ decision }) => (decision.kind === "publish" ? [decision] : []));
		const refused = rows.flatMap(({ id, decision }) =>
			decision.kind === "refuse" ? [{ id, reason: decision.reason }] : [],
		);
		for (const { id, reason } of refused) log.error({ outbox_id: id, reason }, "outbox row refused");
		await pTimeout(Promise.all(queueNames.map((name) => addAll(queues, name, publish))), {
			milliseconds: publishWithinMs,
			message: `publish took longer than ${publishWithinMs} ms`,
		});
		await markSent(
			client,
			rows
				.filter(({ decision }) => decision.kind === "publish")
				.map(({ id, attempts }) => ({ id, again_after_ms: republishAfterMs(attempts) })),
		);
		await markRefused(client, refused);
		await markProcessed(
			client,
			rows.filter(({ decision }) => decision.kind === "done").map(({ id }) => id),
		);
		await client.query("COMMIT");
		return rows.length;
	} catch (error) {
		broken = error instanceof Error ? error : new Error(String(error));
		throw broken;
	} finally {
		// A client that failed inside the transaction is thrown away: closing it rolls back.
		client.release(broken);
	}
}

async function addAll(queues: Queues, name: QueueName, decisions: Publish[]): Promise<void> {
	const jobs = decisions
		.filter(({ queue }) => queue === name)
		.map((job) => ({
			name: job.name,
			data: job.data,
			opts: jobOptions(name, job.data.outbox_id ?? "", job.delay_ms),
		}));
	if (jobs.length > 0) await queues[name].addBulk(jobs);
}
