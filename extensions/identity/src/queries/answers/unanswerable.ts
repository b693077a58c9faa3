import { type CharterError, refuse } from "@harborsmith/kit";

/**
 * SQLSTATEs by which Postgres says that a query cannot be answered as asked: a value that is no such value (22…), a
 * function that a column's type does not have, types that cannot be compared, an order or group outside what is selected.
 */
export const unanswerable = /^(22\w{3}|42883|42804|42803|42725|42846|42P18|42P10)$/;

/** By which Postgres says that a statement had all the time that it gets. */
const tookTooLong = "57014";

const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

export const hasTakenTooLong = (error: unknown): boolean => codeOf(error) === tookTooLong;

/** A time that is none fails in JavaScript, everything else in Postgres. */
const isUnanswerable = (error: unknown): boolean =>
	error instanceof Error &&
	((error instanceof RangeError && error.message === "Invalid time value") || unanswerable.test(codeOf(error) ?? ""));

/** What a read answers that was asked for in a way that the database cannot answer, or not in time. */
export const refusalOfRead = (error: unknown): CharterError | undefined => {
	if (hasTakenTooLong(error)) return refuse("INVALID_INPUT", "asks_too_much", {});
	return isUnanswerable(error) ? refuse("INVALID_INPUT", "query_unanswerable", {}) : undefined;
};
