import type { TopicName } from "@harborsmith/kit/queue";
import type { Knex } from "knex";
import { storableJson } from "./storable-json.ts";

/** A side effect that must follow, written in the transaction of the change it follows from. */
export const writeOutbox = async (
	trx: Knex,
	row: { topic: TopicName; booking: string; payload: Record<string, unknown> },
): Promise<void> => {
	await trx("outbox").insert({
		topic: row.topic,
		aggregate: `booking:${row.booking}`,
		payload: storableJson(row.payload),
	});
};
