import type { Item } from "@directus/types";
import { checkPointers, type Writer } from "../pointing/check-pointers.ts";
import { checkValues } from "../values/check-values.ts";
import { refuseSystemRows } from "./refuse-system-rows.ts";
import { rowsIn } from "./rows-in.ts";

export interface Change {
	collection: string;
	item: string;
	change: Item;
}

class Undo extends Error {}

/**
 * Writes a change with its author's rights, and takes it back: whether they could make it.
 * @throws FORBIDDEN, or what the database says against it
 */
export async function tryAs(author: Writer, { collection, item, change }: Change): Promise<void> {
	const { accountability, schema, database, services } = author;
	refuseSystemRows(change, collection, schema);
	for (const { collection: at, row } of rowsIn(change, collection, schema)) {
		checkValues(row, at, schema);
		await checkPointers(row, at, author);
	}
	const attempt = database.transaction(async (trx) => {
		const items = new services.ItemsService(collection, { knex: trx, schema, accountability });
		await items.updateOne(item, change, { emitEvents: false, autoPurgeCache: false });
		throw new Undo();
	});
	await attempt.catch((error: unknown) => {
		if (!(error instanceof Undo)) throw error;
	});
}
