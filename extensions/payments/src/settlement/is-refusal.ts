import { asCharterError } from "@harborsmith/kit";

/** What may pass by itself: a host that is busy, on its way down, or not set up to the end. */
const passing = new Set(["SERVICE_UNAVAILABLE", "RATE_LIMITED", "MAINTENANCE_MODE", "FORBIDDEN", "UNAUTHORIZED"]);

/** What Directus says of a value that no row can hold. */
const unfit = new Set(["FAILED_VALIDATION", "VALUE_OUT_OF_RANGE", "VALUE_TOO_LONG"]);

const codeOf = (error: unknown): unknown =>
	typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/**
 * What the database, a hook or the host refuses for good: the slot, the extras, the law, an amount or a time that no row
 * can hold. Directus may throw a list.
 */
export const isRefusal = (error: unknown): boolean => {
	const first: unknown = Array.isArray(error) ? error[0] : error;
	if (first instanceof RangeError || unfit.has(String(codeOf(first)))) return true;
	const known = asCharterError(first);
	return known !== undefined && !passing.has(known.code);
};
