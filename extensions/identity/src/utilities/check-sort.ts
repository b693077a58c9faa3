import type { HookExtensionContext } from "@directus/types";
import { parse } from "@harborsmith/kit";
import { z } from "zod";
import { refuse } from "../queries/grammar/refuse.ts";

const key = z.union([z.string().min(1).max(255), z.int()]);
const moveSchema = z.object({ item: key, to: key });

/**
 * A move of one row to the place of another, both of which must exist: Directus takes it for granted.
 * @throws INVALID_INPUT
 */
export async function checkSort(
	{ database, getSchema }: Pick<HookExtensionContext, "database" | "getSchema">,
	collection: string,
	body: unknown,
): Promise<void> {
	const { item, to } = parse(moveSchema, body);
	const known = (await getSchema()).collections[collection];
	if (!known) return;
	const rows: unknown[] = await database(collection).whereIn(known.primary, [item, to]).select(known.primary);
	if (rows.length < new Set([String(item), String(to)]).size) refuse("item", "is no row of this list");
}
