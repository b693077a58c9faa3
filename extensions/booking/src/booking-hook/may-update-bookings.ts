import type { ApiExtensionContext, EventContext } from "@directus/types";

/** Whether somebody may change bookings at all; which of them, and what, the host says after the filters. */
export const mayUpdateBookings = async (
	{ services, getSchema }: Pick<ApiExtensionContext, "services" | "getSchema">,
	{ accountability, schema }: EventContext,
): Promise<boolean> => {
	if (!accountability) return true;
	const permissions = new services.PermissionsService({ schema: schema ?? (await getSchema()), accountability });
	const { update } = await permissions.getItemPermissions("bookings");
	return update.access;
};
