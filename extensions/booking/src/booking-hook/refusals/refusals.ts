import { isDirectusError } from "@directus/errors";
import { charterError, errorFromDatabase, errorFromUnique, largestInRow } from "@harborsmith/kit";
import type { ErrorRequestHandler } from "express";

const tooLarge = `A number here is too large: no amount in cents, and no count, is above ${largestInRow.toLocaleString("en-US")}.`;

const tooLong = "A text here is too long. Please shorten it.";

/** The contract's error for what Directus caught from the database; anything else passes unchanged. */
export const refusalFor = (error: unknown): unknown => {
	if (isDirectusError<{ collection?: unknown; field?: unknown }>(error, "RECORD_NOT_UNIQUE")) {
		return errorFromUnique(error.extensions.collection, error.extensions.field) ?? error;
	}
	// Directus guesses which field it was, often wrongly.
	if (isDirectusError(error, "VALUE_TOO_LONG")) return charterError("INVALID_INPUT", tooLong);
	if (isDirectusError(error, "VALUE_OUT_OF_RANGE")) return charterError("INVALID_INPUT", tooLarge);
	return errorFromDatabase(error) ?? error;
};

/** For what `database.error` is not told: deletes, and constraints that speak at the commit. */
export const databaseRefusals: ErrorRequestHandler = (error, _request, _response, next) => {
	next(Array.isArray(error) ? error.map(refusalFor) : refusalFor(error));
};
