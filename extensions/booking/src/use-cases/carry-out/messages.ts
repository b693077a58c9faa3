import type { Knex } from "knex";
import type { Snapshot } from "./snapshot.ts";

export interface Message {
	topic: string;
}

/** The messages that left since a moment of this transaction, those about the charter before those about its money. */
export const messagesSince = async (trx: Knex, { booking, last_message }: Snapshot): Promise<Message[]> =>
	trx("outbox")
		.select<Message[]>("topic")
		.where({ aggregate: `booking:${booking.id}` })
		.where("id", ">", last_message)
		.orderBy(["topic", "id"]);
