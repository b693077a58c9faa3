import type { Accountability } from "@directus/types";
import { heldPolicyIds } from "@harborsmith/kit";
import type { Knex } from "knex";

/** Whether a person may add files, which is where Directus puts an export. */
export async function mayKeepFiles(database: Knex, asker: Accountability | null): Promise<boolean> {
	if (!asker?.user) return false;
	const right = await database("directus_permissions")
		.where({ collection: "directus_files", action: "create" })
		.whereIn("policy", await heldPolicyIds(database, asker))
		.first("id");
	return right !== undefined;
}
