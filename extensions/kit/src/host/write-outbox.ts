import type { TopicName, TopicPayload } from "@harborsmith/contract/queue";
import type { Knex } from "knex";
import { storableJson } from "./storable-json.ts";

/** A side effect that must follow, written in the transaction of the change it follows from. */
export const writeOutbox = async <Topic extends TopicName>(
	trx: Knex,
	row: { topic: Topic; booking: string; payload: TopicPayload<Topic> },
): Promise<void> => {
	await trx("outbox").insert({
		topic: row.topic,
		aggregate: `booking:${row.booking}`,
		payload: storableJson(row.payload),
	});
};
