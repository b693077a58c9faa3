import { isDirectusError } from "@directus/errors";
import { errorFromDatabase, errorFromRivalry, errorFromUnique, largestInRow, refuse } from "@harborsmith/kit";
import type { ErrorRequestHandler } from "express";

/** The contract's error for what Directus caught from the database; anything else passes unchanged. */
export const refusalFor = (error: unknown): unknown => {
	if (isDirectusError<{ collection?: unknown; field?: unknown }>(error, "RECORD_NOT_UNIQUE")) {
		return errorFromUnique(error.extensions.collection, error.extensions.field) ?? error;
	}
	// Directus guesses which field it was, often wrongly.
	if (isDirectusError(error, "VALUE_TOO_LONG")) return refuse("INVALID_INPUT", "text_too_long", {});
	if (isDirectusError(error, "VALUE_OUT_OF_RANGE"))
		return refuse("INVALID_INPUT", "number_too_large", { largest: largestInRow });
	return errorFromDatabase(error) ?? error;
};

const finalRefusal = (error: unknown): unknown => errorFromRivalry(error) ?? refusalFor(error);

/**
 * For what `database.error` is not told: deletes, constraints that speak at the commit, and what Directus has tried often
 * enough. It tries again by the code of a deadlock, which therefore passes `database.error` as it is.
 */
export const databaseRefusals: ErrorRequestHandler = (error, _request, _response, next) => {
	next(Array.isArray(error) ? error.map(finalRefusal) : finalRefusal(error));
};
