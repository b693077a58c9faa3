import type { HistoryParams } from "@harborsmith/contract/words";
import type { Knex } from "knex";
import type { Snapshot } from "./snapshot.ts";

/** What else was agreed and has changed since a moment of this transaction, as the history has it; null for nothing. */
export const changedSince = async (trx: Knex, { booking }: Snapshot): Promise<HistoryParams["changed"] | null> => {
	const { rows } = await trx.raw<{ rows: { changed: HistoryParams["changed"] | null }[] }>(
		"select hs.what_changed(json_populate_record(null::bookings, ?::json), b) as changed from bookings b where b.id = ?",
		[JSON.stringify(booking.row), booking.id],
	);
	return rows[0]?.changed ?? null;
};
