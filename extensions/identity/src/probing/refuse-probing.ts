import type { EventContext, RegisterFunctions } from "@directus/types";
import { isObject, refuse } from "@harborsmith/kit";
import { queryNeeds } from "./asked/query-needs.ts";
import type { Sights } from "./rights/sights.ts";

/**
 * Nobody learns by a query about a row or a column that they may not read. Directus reduces the rows of each level of an
 * answer to those that a person may read, but not those that a filter or an order looks at on the way, and it lets a
 * condition use a column that the person reads on some rows only. So a query may depend on a level's own columns where the
 * person reads them on every row they may read there, and behind a link on columns that they read on every row there is.
 * Every read with a person's rights passes here, by whatever door; each collection of the host has its own event.
 * @throws FORBIDDEN
 */
export function refuseProbing(filter: RegisterFunctions["filter"], sights: Sights): void {
	filter("*.query", async (query, { collection }, event) => {
		if (isObject(query)) await checkQuery(query, String(collection), event, sights);
		return query;
	});
}

async function checkQuery(
	query: Record<string, unknown>,
	collection: string,
	{ accountability, schema }: EventContext,
	sights: Sights,
): Promise<void> {
	if (!schema || !accountability || accountability.admin) return;
	const sight = await sights.of(accountability, schema);
	for (const { collection: at, field, beyond } of queryNeeds(query, collection, { schema, sight })) {
		if (field !== null && (beyond ? sight.readsAll(at, field) : sight.reads(at, field))) continue;
		throw refuse("FORBIDDEN", "query_beyond_rights", {});
	}
}
