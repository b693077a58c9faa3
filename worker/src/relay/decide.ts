import {
	isTopic,
	type JobData,
	payloadSchema,
	type QueueName,
	routeOf,
	type TopicName,
} from "@harborsmith/contract/queue";
import type { OutboxRow } from "../outbox-store.ts";

export type Decision =
	| { kind: "publish"; queue: QueueName; name: TopicName; data: JobData; delay_ms: number }
	/** Nothing follows from this fact. */
	| { kind: "done" }
	/** This program does not understand the row. Kept: a newer one may. */
	| { kind: "refuse"; reason: string };

/** What the relay does with a row. */
export function decide(row: OutboxRow): Decision {
	if (!isTopic(row.topic)) return { kind: "refuse", reason: `unknown topic ${row.topic}` };
	const { steps, followed = {}, delay_ms = 0 } = routeOf(row.topic);
	const [first] = steps;
	if (!first) return { kind: "done" };
	const payload = payloadSchema(row.topic).safeParse(row.payload);
	if (!payload.success) {
		const fields = payload.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
		return { kind: "refuse", reason: `payload of ${row.topic}: ${fields.join("; ")}` };
	}
	const said = new Map(Object.entries(payload.data ?? {}));
	if (!Object.entries(followed).every(([name, value]) => said.get(name) === value)) return { kind: "done" };
	const data = { outbox_id: row.id, payload: payload.data };
	return { kind: "publish", queue: first, name: row.topic, data, delay_ms };
}

const firstMs = 15_000;
const limitMs = 600_000;

/** How long a published row may stay without effect until it is published again. Doubles from 15 s up to 10 min. */
export function republishAfterMs(attempts: number): number {
	return Math.min(firstMs * 2 ** Math.min(attempts, 20), limitMs);
}
