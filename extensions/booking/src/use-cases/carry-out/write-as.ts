import { inTheNameOf, itemsIn, systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { Acting } from "../../access/acting.ts";
import type { Host } from "./carry-out.ts";

interface Writing {
	id: string;
	change: object;
	acting: Acting;
	/** Nobody hears of what is undone. */
	preview: boolean;
}

/** Writes a change of a booking under the rights of whoever acts, or as the system in their name. */
export const writeAs = async (
	context: Host,
	trx: Knex.Transaction,
	{ id, change, acting, preview }: Writing,
): Promise<void> => {
	const { rights, user, ip, actor } = acting;
	const bookings = rights
		? await itemsIn(context, "bookings", { accountability: rights, trx })
		: await systemItems(context, "bookings", { trx, ip });
	await bookings.updateOne(id, change, {
		...(rights || actor === "system" ? {} : inTheNameOf(user, new Date())),
		...(preview ? { bypassEmitAction: () => undefined } : {}),
	});
};
