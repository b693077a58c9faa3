import { asCharterError } from "@harborsmith/kit";

/** What may pass by itself: a host that is busy, or on its way down. */
const passing = new Set(["SERVICE_UNAVAILABLE", "RATE_LIMITED"]);

/** What the database, a hook or the host refuses for good: the slot, the extras, the law, an amount. Directus may throw a list. */
export const isRefusal = (error: unknown): boolean => {
	const known = asCharterError(Array.isArray(error) ? error[0] : error);
	return known !== undefined && !passing.has(known.code);
};
