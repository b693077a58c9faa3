import type { Accountability, EventContext, ExtensionsServices, Item, RegisterFunctions } from "@directus/types";
import { z } from "zod";
import type { Sights } from "../probing/rights/sights.ts";
import { refuseSystemRows } from "./refuse-system-rows.ts";
import { withoutMarks } from "./without-marks.ts";

const Delta = z.record(z.string(), z.unknown());
const Version = z.object({ collection: z.string(), item: z.string() });

/**
 * A version of an item holds nothing that its author could not write into the item. Directus shows a version by writing it
 * as an administrator and taking that back, so that a version which moved a private file into a public folder showed it,
 * and one which changed a policy gave what the policy said. Whoever saves a version must be able to do now what it says.
 * @throws FORBIDDEN, or what the database says against it
 */
export function refuseBorrowedRights(
	filter: RegisterFunctions["filter"],
	sights: Sights,
	services: ExtensionsServices,
): void {
	filter("versions.update", async (payload, { keys }, event) => {
		const delta = Delta.safeParse((payload as { delta?: unknown }).delta);
		const { accountability } = event;
		if (!delta.success || !accountability || (await sights.isAdmin(accountability))) return payload;
		for (const key of z.array(z.string()).parse(keys))
			await tryAs(accountability, key, withoutMarks(delta.data), event, services);
		return payload;
	});
}

class Undo extends Error {}

async function tryAs(
	author: Accountability,
	key: string,
	change: Item,
	{ database, schema }: EventContext,
	services: ExtensionsServices,
): Promise<void> {
	if (!schema) return;
	const { collection, item } = Version.parse(await database("directus_versions").where({ id: key }).first());
	refuseSystemRows(change, collection, schema);
	const attempt = database.transaction(async (trx) => {
		const person = { ...author, admin: false };
		const items = new services.ItemsService(collection, { knex: trx, schema, accountability: person });
		await items.updateOne(item, change, { emitEvents: false, autoPurgeCache: false });
		throw new Undo();
	});
	await attempt.catch((error: unknown) => {
		if (!(error instanceof Undo)) throw error;
	});
}
