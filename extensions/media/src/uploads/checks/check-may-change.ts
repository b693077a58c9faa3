import type { HookExtensionContext } from "@directus/types";
import { refuse } from "@harborsmith/kit";
import type { DirectusRequest } from "../directus-request.ts";

/**
 * Directus looks at the right to change a file only after the new content is on the disk, and whoever may not change it
 * hears nothing of its kind. @throws FORBIDDEN
 */
export async function checkMayChange(
	{ services, database: knex }: Pick<HookExtensionContext, "services" | "database">,
	request: DirectusRequest,
	id: string,
): Promise<void> {
	const { accountability = null, schema } = request;
	const permissions = new services.PermissionsService({ schema, knex, accountability });
	const { update } = await permissions.getItemPermissions("directus_files", id);
	if (!update.access) throw refuse("FORBIDDEN", "file_not_yours", {});
}
