import { AsyncLocalStorage } from "node:async_hooks";
import type { RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { inertRow } from "./inert-text.ts";

const spreadsheets = new Set(["csv", "csv_utf8"]);
const exporting = new AsyncLocalStorage<true>();

const isExport = (request: Request & { sanitizedQuery?: { export?: unknown } }): boolean => {
	if (spreadsheets.has(String(request.sanitizedQuery?.export))) return true;
	const body: unknown = request.body;
	if (isObject(body) && isObject(body.query) && spreadsheets.has(String(body.query.export))) return true;
	return (
		/^\/+utils\/+export\/+[^/]+\/*$/i.test(request.path) && isObject(body) && spreadsheets.has(String(body.format))
	);
};

/** Remembers, for everything that one request sets going, that rows leave for a spreadsheet. */
const markExports: RequestHandler = (request, _response, next) => {
	if (isExport(request)) exporting.run(true, next);
	else next();
};

/**
 * Rows that leave as CSV carry no formulas. Directus writes the file itself, so the rows are changed as they are read, by
 * `?export=csv` on any collection and by `/utils/export`, which goes on after its request is answered.
 */
export function neutraliseExports({ filter, init }: Pick<RegisterFunctions, "filter" | "init">): void {
	init("routes.before", ({ app }) => app.use(markExports));
	// `items.read`, and `users.read` and the like for Directus's own collections.
	filter("*.read", (rows) => (exporting.getStore() ? inertRow(rows) : rows));
}
