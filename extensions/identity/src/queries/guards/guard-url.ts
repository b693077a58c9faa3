import { charterError, contractErrors, type Logger } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { checkQuery } from "../grammar/check-query.ts";
import { refuse } from "../grammar/refuse.ts";
import { rowsPath } from "./scopes.ts";

/** Every method that anything in Directus or here answers to. */
const methods = ["GET", "HEAD", "OPTIONS", "POST", "PATCH", "PUT", "DELETE", "SEARCH"];

/**
 * The address of every request, before Directus reads it: decodable, without control characters, and its query one
 * that Directus can read. To be mounted at `app.before`.
 */
export const guardUrl = (logger: Logger): RequestHandler => {
	const answer = contractErrors(logger);
	return (request, response, next) => {
		try {
			if (!methods.includes(request.method)) {
				response.set("Allow", methods.join(", "));
				throw charterError("METHOD_NOT_ALLOWED", `${request.method} is not answered here.`, { allowed: methods });
			}
			checkUrl(request);
		} catch (error) {
			answer(error, request, response, next);
			return;
		}
		next();
	};
};

/** One row of a list can be exported as well. */
const rowPath = /^\/items\/[^/]+\/[^/]+\/?$/i;

function checkUrl({ url, path, query }: Request): void {
	if (/%00/.test(url)) refuse("url", "must not contain control characters");
	const end = url.indexOf("?");
	if (!isDecodable(end < 0 ? url : url.slice(0, end))) refuse("url", "cannot be decoded");
	const { access_token } = query;
	if (access_token !== undefined && typeof access_token !== "string") refuse("access_token", "must be text");
	if (query.export !== undefined && !rowsPath.test(path) && !rowPath.test(path))
		refuse("export", "is for lists of rows");
	checkQuery(query);
}

function isDecodable(path: string): boolean {
	try {
		decodeURIComponent(path);
		return true;
	} catch {
		return false;
	}
}
