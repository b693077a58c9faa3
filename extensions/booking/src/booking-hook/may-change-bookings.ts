import type { ApiExtensionContext, EventContext } from "@directus/types";
import { heldFields } from "@harborsmith/kit";

/**
 * Whether somebody may write these columns of these very bookings. What a filter answers before the host has asked for
 * permission would tell of bookings that the person may not even see, so it asks first and leaves the refusal to the host.
 */
export const mayChangeBookings = async (
	{ services, getSchema }: Pick<ApiExtensionContext, "services" | "getSchema">,
	{ keys, fields }: { keys: readonly string[]; fields: readonly string[] },
	{ accountability, database, schema }: EventContext,
): Promise<boolean> => {
	if (!accountability || accountability.admin) return true;
	if (!accountability.user) return false;
	const allowed = await heldFields({ accountability, database }, "update");
	if (!allowed.has("*") && !fields.every((field) => allowed.has(field))) return false;
	const permissions = new services.PermissionsService({ schema: schema ?? (await getSchema()), accountability });
	for (const key of keys) {
		const { update } = await permissions.getItemPermissions("bookings", key);
		if (!update.access) return false;
	}
	return true;
};
