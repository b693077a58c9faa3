import { invalidInput } from "@harborsmith/kit";
import type { ErrorRequestHandler } from "express";

const importPath = /^\/utils\/import\//i;
/** Where Directus looks for the key of a row that it takes over. */
const readingRow = /^TypeError: Cannot read properties of null .*\n\s+at \S+\.upsert(?:One|Singleton) /;

/** Directus gives what went wrong with the rows of an import as a list. */
const failures = (error: unknown): unknown[] => (Array.isArray(error) ? error : [error]);

/** An import with `null` in place of a row is the mistake of whoever sent it. */
export const refuseEmptyRows: ErrorRequestHandler = (error: unknown, request, _response, next) => {
	const isEmptyRow = failures(error).some((one) => one instanceof Error && readingRow.test(one.stack ?? ""));
	if (!importPath.test(request.path) || !isEmptyRow) return next(error);
	next(invalidInput([{ field: "file", issue: "must be a list of rows" }]));
};
