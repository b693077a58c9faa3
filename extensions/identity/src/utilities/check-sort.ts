import type { Accountability, HookExtensionContext } from "@directus/types";
import { parse } from "@harborsmith/kit";
import { z } from "zod";
import { refuseInput } from "../queries/grammar/refuse-input.ts";

const key = z.union([z.string().min(1).max(255), z.int()]);
const moveSchema = z.object({ item: key, to: key });
const forbidden = z.looseObject({ code: z.literal("FORBIDDEN") });

/**
 * A move of one row to the place of another, both of which whoever moves them must see: Directus takes it for granted that
 * they are there. What is hidden is answered like what is not there. @throws INVALID_INPUT
 */
export async function checkSort(
	{ database, getSchema, services }: Pick<HookExtensionContext, "database" | "getSchema" | "services">,
	asker: Accountability | null,
	{ collection, body }: { collection: string; body: unknown },
): Promise<void> {
	const { item, to } = parse(moveSchema, body);
	const schema = await getSchema();
	const known = schema.collections[collection];
	if (!known) return;
	const items = new services.ItemsService(collection, { schema, accountability: asker, knex: database });
	const wanted = [...new Set([item, to])];
	const rows = await items.readMany(wanted, { fields: [known.primary] }).catch((error: unknown): unknown[] => {
		if (!forbidden.safeParse(error).success) throw error;
		return [];
	});
	if (rows.length < new Set(wanted.map(String)).size) refuseInput("item", "is no row of this list");
}
