import type { EventContext, Query, RegisterFunctions } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import { linkedCollections } from "./linked-collections.ts";

/**
 * Nobody learns about rows that they may not read by filtering or sorting through them. Directus checks the columns of
 * such a filter but not the rows: an owner could ask which yachts have a booking above an amount, other owners' yachts
 * included. Where somebody reads only what is their own, conditions stay within the collection that is asked for.
 * @throws FORBIDDEN
 */
export function refuseProbing(filter: RegisterFunctions["filter"]): void {
	for (const scope of ["items", ...ownScopes]) {
		filter(`${scope}.query`, async (query, { collection }, event) => {
			await refuseLinked(query as Query, String(collection), event);
			return query;
		});
	}
}

/** Directus's own collections that people of the app read, each with an event of its own. */
const ownScopes = [
	"activity",
	"comments",
	"files",
	"folders",
	"notifications",
	"presets",
	"revisions",
	"users",
	"versions",
];

async function refuseLinked(query: Query, collection: string, event: EventContext): Promise<void> {
	const { accountability, schema } = event;
	if (!schema || !accountability?.user || accountability.admin) return;
	const linked = linkedCollections(query, collection, accountability.user, schema.relations);
	if (linked.length === 0 || !(await hasPersonal(linked, event))) return;
	throw charterError("FORBIDDEN", "Filter and sort by the columns of this list itself, not by those of linked rows.");
}

/** Whether the asking person reads only their own rows of one of these collections. */
async function hasPersonal(collections: string[], { accountability, database }: EventContext): Promise<boolean> {
	const { rows } = await database.raw<{ rows: { personal: boolean }[] }>(
		`select bool_and(coalesce(p.permissions::text, '') like '%$CURRENT_USER%') as personal
		from directus_permissions p join directus_access a on a.policy = p.policy
		where p.action = 'read' and p.collection = any(?) and (a.role = any(?) or a."user" = ?)
		group by p.collection`,
		[collections, accountability?.roles ?? [], accountability?.user ?? null],
	);
	return rows.some(({ personal }) => personal);
}
