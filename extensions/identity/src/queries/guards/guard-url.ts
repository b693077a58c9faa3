import { contractErrors, type Logger, refuse } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { checkQuery } from "../grammar/check-query.ts";
import { refuseInput } from "../grammar/refuse-input.ts";
import { checkNamesInPath } from "./checks/check-names-in-path.ts";
import { checkTransforms } from "./checks/check-transforms.ts";
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
				throw refuse("METHOD_NOT_ALLOWED", "other_methods", { allowed: methods });
			}
			checkUrl(request);
		} catch (error) {
			answer(error, request, response, next);
			return;
		}
		next();
	};
};

/**
 * An empty part, or a letter, digit or mark of a path that needs no encoding and has it. Directus finds its routes and rows
 * by such a path too, and whoever guards one by its plain name would be walked around.
 */
const secondSpelling = /\/\/|%(?:2[de]|3[0-9]|[46][1-9a-f]|5[0-9af]|7[0-9ae])/i;

/** One row of a list can be exported as well. */
const rowPath = /^\/items\/[^/]+\/[^/]+\/?$/i;

function checkUrl({ url, path, query }: Request): void {
	if (/%00/.test(url)) refuseInput("url", "must not contain control characters");
	const end = url.indexOf("?");
	if (!isDecodable(end < 0 ? url : url.slice(0, end))) refuseInput("url", "cannot be decoded");
	if (!/^\/admin(\/|$)/i.test(path) && secondSpelling.test(path)) refuseInput("url", "must spell its path plainly");
	const { access_token } = query;
	if (access_token !== undefined && typeof access_token !== "string") refuseInput("access_token", "must be text");
	if (query.export !== undefined && !rowsPath.test(path) && !rowPath.test(path))
		refuseInput("export", "is for lists of rows");
	checkNamesInPath(path);
	checkTransforms(path, query.transforms);
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
