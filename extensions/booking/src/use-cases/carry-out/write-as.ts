import { inTheNameOf, systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { Acting } from "./acting.ts";
import type { Host } from "./carry-out.ts";

interface Writing {
	id: string;
	change: object;
	acting: Acting;
	/** Nobody hears of what is undone. */
	preview: boolean;
}

/**
 * Writes a change of a booking under the rights of whoever acts, or as the system in their name. Only Directus itself can
 * tell Flows and subscribers of it: the emitter that extensions are given is their own.
 */
export const writeAs = async (
	context: Host,
	trx: Knex.Transaction,
	{ id, change, acting, preview }: Writing,
): Promise<void> => {
	const { services, getSchema } = context.directus;
	const { rights, user, ip, actor } = acting;
	const bookings = rights
		? new services.ItemsService("bookings", { schema: await getSchema(), accountability: rights, knex: trx })
		: await systemItems(context, "bookings", { trx, ip });
	await bookings.updateOne(id, change, {
		...(rights || actor === "system" ? {} : inTheNameOf(user, new Date())),
		...(preview ? { bypassEmitAction: () => undefined } : {}),
	});
};
