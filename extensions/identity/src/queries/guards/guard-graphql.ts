import type { HookExtensionContext } from "@directus/types";
import { isObject, refuse } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { checkGraphql } from "../grammar/graphql/check-graphql.ts";
import { checkVariables, type TypeFinder } from "../grammar/graphql/check-variables.ts";
import { refuseInput } from "../grammar/refuse-input.ts";
import { type Entries, readJson } from "../grammar/values.ts";
import { accountabilityOf } from "./accountability-of.ts";

/** What the closed utilities (see `guard-utilities`) are called in GraphQL. */
const closed = new Set(["utils_hash_generate", "utils_hash_verify"]);
/** What is looked at by REST only: the app moves rows there, and there registrations and guesses are counted. */
const restOnly = new Map([
	["utils_sort", "/utils/sort/:collection"],
	["users_register", "/users/register"],
	["users_me_tfa_generate", "/users/me/tfa/generate"],
	["users_me_tfa_enable", "/users/me/tfa/enable"],
	["users_me_tfa_disable", "/users/me/tfa/disable"],
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
	return isObject(body) ? body : {};
};

async function checkDocument(
	request: Request,
	{ query, variables, operationName }: Entries,
	findTypes: () => Promise<TypeFinder>,
): Promise<void> {
	if (typeof query !== "string") refuseInput("query", "must be text");
	if (operationName !== undefined && operationName !== null && typeof operationName !== "string")
		refuseInput("operationName", "must be text");
	const given =
		variables === undefined || variables === null || variables === "" ? {} : readJson(variables, "variables");
	if (!isObject(given)) refuseInput("variables", "must be an object");
	const asker = accountabilityOf(request);
	for (const root of checkGraphql(query, given)) {
		if (closed.has(root) && !asker?.admin) throw refuse("FORBIDDEN", "utility_for_administrators", {});
		const route = restOnly.get(root);
		if (route) throw refuse("FORBIDDEN", "utility_by_rest", { route });
		if (forPeopleOfTheApp.has(root) && !asker?.app && !asker?.admin) throw refuse("FORBIDDEN", "utility_for_app", {});
	}
	await checkVariables({ query, variables: given, operationName: operationName || undefined }, findTypes);
}
