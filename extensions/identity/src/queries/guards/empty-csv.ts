import type { ErrorRequestHandler } from "express";

/** An export of nothing is an empty file; Directus fails over it where a query asks for no columns. */
export const emptyCsv: ErrorRequestHandler = (error, request, response, next) => {
	const asked = request.query.export;
	const isEmpty = error instanceof Error && error.message.startsWith("Data should not be empty");
	if (!isEmpty || typeof asked !== "string" || !asked.startsWith("csv") || response.headersSent) return next(error);
	response.status(200).type("text/csv").send("");
};
