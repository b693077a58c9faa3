import type { EventContext } from "@directus/types";
import { heldPolicyIds } from "./held-policy-ids.ts";

/** The columns of bookings that somebody may write at all, by any of their policies; `*` for every one. */
export const heldFields = async (
	{ accountability, database }: Pick<EventContext, "accountability" | "database">,
	action: "create" | "update",
): Promise<Set<string>> => {
	if (!accountability || accountability.admin) return new Set(["*"]);
	const rows: { fields: string | null }[] = await database("directus_permissions")
		.distinct("fields")
		.where({ collection: "bookings", action })
		.whereIn("policy", await heldPolicyIds(database, accountability));
	return new Set(rows.flatMap(({ fields }) => fields?.split(",") ?? []));
};
