import type { Accountability } from "@directus/types";

/** The seeded user that acts when the system itself changes something: revisions name it. */
export const systemUserId = "5e5a11ed-0000-4000-8000-000000000001";

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
