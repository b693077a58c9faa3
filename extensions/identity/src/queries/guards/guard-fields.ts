import type { EventContext, Query, RegisterFunctions } from "@directus/types";
import { refuseInput } from "../grammar/refuse-input.ts";
import { checkAliases } from "./checks/check-aliases.ts";
import { checkLevels } from "./checks/check-levels.ts";
import { realPath } from "./checks/real-path.ts";
import { returnsByList } from "./checks/returns-by-list.ts";
import { ownScopes } from "./scopes.ts";

/** By every door (REST, GraphQL, socket, export, flow), where the names of a query meet the schema. */
export function guardFields(filter: RegisterFunctions["filter"]): void {
	for (const scope of ["items", ...ownScopes]) {
		filter(`${scope}.query`, (query, { collection }, event) => {
			checkFields(query as Query, String(collection), event);
			return query;
		});
	}
}

/** Nobody but an administrator multiplies rows by going in circles; nobody asks for what a column cannot give. */
function checkFields(query: Query, collection: string, { schema, accountability }: EventContext): void {
	if (!schema?.collections[collection]) return;
	checkLevels(query, collection, schema);
	checkAliases(collection, { alias: query.alias, deep: query.deep }, schema);
	if (!accountability || accountability.admin) return;
	for (const path of query.fields ?? []) {
		if (returnsByList(realPath(path, query.alias, query.deep), collection, schema.relations))
			refuseInput("fields", "goes in a circle through a list");
	}
}
