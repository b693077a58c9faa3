import { charterError } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { checkGraphql } from "../grammar/check-graphql.ts";
import { refuse } from "../grammar/refuse.ts";
import { type Entries, isEntries, readJson } from "../grammar/values.ts";
import { accountabilityOf } from "./accountability-of.ts";

/** What the closed utilities (see `guard-utilities`) are called in GraphQL. */
const closed = new Set(["utils_hash_generate", "utils_hash_verify"]);
const forPeopleOfTheApp = new Set(["utils_random_string", "utils_sort", "utils_revert"]);

/** The document and the variables of `/graphql` and `/graphql/system`. To be mounted at `middlewares.after`. */
export const guardGraphql: RequestHandler = (request, _response, next) => {
	try {
		const given = documentOf(request);
		if (given.query !== undefined && given.query !== null) checkDocument(request, given);
		next();
	} catch (error) {
		next(error);
	}
};

const documentOf = ({ method, body, query }: Request): Entries => {
	if (method === "GET" || method === "HEAD") return query;
	return isEntries(body) ? body : {};
};

function checkDocument(request: Request, { query, variables, operationName }: Entries): void {
	if (typeof query !== "string") refuse("query", "must be text");
	if (operationName !== undefined && operationName !== null && typeof operationName !== "string")
		refuse("operationName", "must be text");
	const given =
		variables === undefined || variables === null || variables === "" ? {} : readJson(variables, "variables");
	if (!isEntries(given)) refuse("variables", "must be an object");
	const asker = accountabilityOf(request);
	for (const root of checkGraphql(query, given)) {
		if (closed.has(root) && !asker?.admin) throw charterError("FORBIDDEN", "This utility is for administrators.");
		if (forPeopleOfTheApp.has(root) && !asker?.app && !asker?.admin)
			throw charterError("FORBIDDEN", "This utility is for people of the app.");
	}
}
