import type { HookExtensionContext } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { checkGraphql } from "../grammar/graphql/check-graphql.ts";
import { checkVariables, type TypeFinder } from "../grammar/graphql/check-variables.ts";
import { refuse } from "../grammar/refuse.ts";
import { type Entries, isEntries, readJson } from "../grammar/values.ts";
import { accountabilityOf } from "./accountability-of.ts";

/** What the closed utilities (see `guard-utilities`) are called in GraphQL. */
const closed = new Set(["utils_hash_generate", "utils_hash_verify"]);
/** What is looked at by REST only: the app moves rows there, and there registrations and guesses are counted. */
const restOnly = new Map([
	["utils_sort", "Rows are moved by POST /utils/sort/:collection."],
	["users_register", "People register by POST /users/register."],
	["users_me_tfa_generate", "Second factors are made by POST /users/me/tfa/generate."],
	["users_me_tfa_enable", "Second factors are switched on by POST /users/me/tfa/enable."],
	["users_me_tfa_disable", "Second factors are switched off by POST /users/me/tfa/disable."],
]);
const forPeopleOfTheApp = new Set(["utils_random_string", "utils_revert"]);

/** The document and the variables of `/graphql` and `/graphql/system`. To be mounted at `middlewares.after`. */
export const guardGraphql = (directus: Pick<HookExtensionContext, "services" | "getSchema">): RequestHandler => {
	/** Directus keeps the schema of each person, and asks for the same one next. */
	const typesFor = (request: Request) => async (): Promise<TypeFinder> => {
		const schema = await directus.getSchema();
		const scope = /^\/system\/?$/i.test(request.path) ? "system" : "items";
		const service = new directus.services.GraphQLService({ schema, scope, accountability: accountabilityOf(request) });
		const types = await service.getSchema();
		return (name) => types.getType(name);
	};
	return (request, _response, next) => {
		const given = documentOf(request);
		if (given.query === undefined || given.query === null) return next();
		checkDocument(request, given, typesFor(request)).then(() => next(), next);
	};
};

const documentOf = ({ method, body, query }: Request): Entries => {
	if (method === "GET" || method === "HEAD") return query;
	return isEntries(body) ? body : {};
};

async function checkDocument(
	request: Request,
	{ query, variables, operationName }: Entries,
	findTypes: () => Promise<TypeFinder>,
): Promise<void> {
	if (typeof query !== "string") refuse("query", "must be text");
	if (operationName !== undefined && operationName !== null && typeof operationName !== "string")
		refuse("operationName", "must be text");
	const given =
		variables === undefined || variables === null || variables === "" ? {} : readJson(variables, "variables");
	if (!isEntries(given)) refuse("variables", "must be an object");
	const asker = accountabilityOf(request);
	for (const root of checkGraphql(query, given)) {
		if (closed.has(root) && !asker?.admin) throw charterError("FORBIDDEN", "This utility is for administrators.");
		const elsewhere = restOnly.get(root);
		if (elsewhere) throw charterError("FORBIDDEN", elsewhere);
		if (forPeopleOfTheApp.has(root) && !asker?.app && !asker?.admin)
			throw charterError("FORBIDDEN", "This utility is for people of the app.");
	}
	await checkVariables({ query, variables: given, operationName: operationName || undefined }, findTypes);
}
