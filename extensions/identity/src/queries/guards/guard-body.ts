import { isObject } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { checkQuery } from "../grammar/check-query.ts";
import { checkShape } from "../grammar/check-shape.ts";
import { refuseInput } from "../grammar/refuse-input.ts";
import type { Entries } from "../grammar/values.ts";
import { checkRowKeys } from "./checks/check-row-keys.ts";
import { checkRows } from "./checks/check-rows.ts";
import { rowsPath } from "./scopes.ts";

/** A page with nested blocks, or a thousand rows at once, stay below it; Directus's own limit is on the bytes. */
export const bodyLimits = { depth: 64, values: 100_000 };

/** What is read as signed bytes alone, and kept whatever is in it: refused here, it would be sent again for days. */
const signed = new Set(["/payments/stripe/webhook"]);

/**
 * The body of every request once it is parsed, and the query in it where Directus looks for one: `SEARCH`, changes and
 * deletions by query, exports. To be mounted at `middlewares.after`.
 */
export const guardBody: RequestHandler = (request, _response, next) => {
	try {
		checkBody(request);
		next();
	} catch (error) {
		next(error);
	}
};

function checkBody(request: Request): void {
	if (signed.has(request.path)) return;
	const body: unknown = request.body;
	checkShape(body, "body", bodyLimits);
	checkRows(request.method, request.path, body);
	if (request.method === "DELETE" && Array.isArray(body)) checkRowKeys("body", body);
	if (isObject(body) && /^(PATCH|DELETE)$/.test(request.method) && rowsPath.test(request.path))
		checkRowKeys("keys", body.keys);
	if (isObject(body) && request.method === "DELETE" && rowsPath.test(request.path)) checkDeletion(body);
	if (!isObject(body) || !holdsQuery(request, body)) return;
	const { query } = body;
	if (query === undefined || query === null) return;
	if (!isObject(query)) refuseInput("query", "must be an object");
	checkQuery(query, "query.");
}

function holdsQuery({ method, path }: Request, body: Entries): boolean {
	if (method === "SEARCH" || method === "DELETE") return true;
	if (method === "PATCH") return Object.hasOwn(body, "data");
	return method === "POST" && path.toLowerCase().startsWith("/utils/export/");
}

/** Some of Directus's lists take it for granted that a deletion says of what. */
function checkDeletion({ keys, query }: Entries): void {
	if (keys ? !Array.isArray(keys) : !isObject(query)) refuseInput("body", "must hold the keys of rows, or a query");
}
