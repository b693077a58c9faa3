import type { Accountability } from "@directus/types";
import { systemUserId } from "@harborsmith/contract/ids";

/**
 * Who acts when a guest's request or the system itself writes. It is an explicit administrator, never the absence of
 * accountability, because Directus writes no revisions and applies no validation without one.
 */
export const systemAccountability = (ip: string | null = null): Accountability => ({
	user: systemUserId,
	role: null,
	roles: [],
	admin: true,
	app: false,
	ip,
	origin: "harborsmith",
});
