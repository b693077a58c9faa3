import { isDirectusError } from "@directus/errors";
import { errorFromDatabase, errorFromUnique } from "@harborsmith/kit";
import type { ErrorRequestHandler } from "express";

/** The contract's error for what Directus caught from the database; anything else passes unchanged. */
export const refusalFor = (error: unknown): unknown => {
	if (isDirectusError<{ collection?: unknown; field?: unknown }>(error, "RECORD_NOT_UNIQUE")) {
		return errorFromUnique(error.extensions.collection, error.extensions.field) ?? error;
	}
	return errorFromDatabase(error) ?? error;
};

/** For what `database.error` is not told: deletes, and constraints that speak at the commit. */
export const databaseRefusals: ErrorRequestHandler = (error, _request, _response, next) => {
	next(Array.isArray(error) ? error.map(refusalFor) : refusalFor(error));
};
