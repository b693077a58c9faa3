import { storableJson } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { ProviderEvent } from "../provider/schemas.ts";

const withoutZeros = (text: string): string => text.replaceAll("\0", "\ufffd");

/**
 * Puts an event into the inbox. Of two processes that get it at once the second waits here until the first has
 * committed, and then finds it known; when the first fails, the second takes over.
 * @returns the row's id, or undefined when the event was recorded before
 */
export const recordEvent = async (trx: Knex, event: ProviderEvent): Promise<string | undefined> => {
	const rows: { id: string }[] = await trx("webhook_inbox")
		.insert({
			provider: "stripe",
			event_id: withoutZeros(event.id),
			type: withoutZeros(event.type),
			payload: storableJson(event),
		})
		.onConflict(["provider", "event_id"])
		.ignore()
		.returning("id");
	return rows[0]?.id;
};

export const finishEvent = async (trx: Knex, id: string, outcome: string): Promise<void> => {
	await trx("webhook_inbox").where({ id }).update({ outcome, processed_at: trx.fn.now() });
};
