import { isObject } from "@harborsmith/kit";
import type { ErrorRequestHandler, Request } from "express";

/** An export of nothing is an empty file; Directus fails over it where a query asks for no columns. */
export const emptyCsv: ErrorRequestHandler = (error, request, response, next) => {
	const isEmpty = error instanceof Error && error.message.startsWith("Data should not be empty");
	if (!isEmpty || !asksForCsv(request) || response.headersSent) return next(error);
	response.status(200).type("text/csv").send("");
};

/** By the address or by the body: Directus keeps what it has read of either. */
const asksForCsv = (request: Request & { sanitizedQuery?: unknown }): boolean => {
	const { sanitizedQuery } = request;
	return isObject(sanitizedQuery) && String(sanitizedQuery.export).startsWith("csv");
};
