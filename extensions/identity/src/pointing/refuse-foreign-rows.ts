import type { EventContext, ExtensionsServices, RegisterFunctions } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import { isObject } from "../probing/is-object.ts";
import type { Sights } from "../probing/rights/sights.ts";

/**
 * Nobody writes a row that names one which they may not read: no damage on a stranger's booking, no private file as the
 * picture of a page. Directus asks for a right to the row that is written, not to those that it points at. What is not
 * there and what is hidden get the same answer.
 * @throws FORBIDDEN
 */
export function refuseForeignRows(
	filter: RegisterFunctions["filter"],
	sights: Sights,
	services: ExtensionsServices,
): void {
	for (const event of ["items.create", "items.update", "files.create", "files.update"]) {
		filter(event, async (payload, { collection }, context) => {
			if (isObject(payload)) await refuse(payload, String(collection), context, sights, services);
			return payload;
		});
	}
}

async function refuse(
	payload: Record<string, unknown>,
	collection: string,
	{ accountability, schema, database }: EventContext,
	sights: Sights,
	services: ExtensionsServices,
): Promise<void> {
	if (!schema || !accountability || accountability.admin) return;
	const sight = await sights.of(accountability, schema);
	for (const { field, related_collection: to, collection: from } of schema.relations) {
		if (from !== collection || !to || sight.readsAllRows(to)) continue;
		const id = namedBy(payload[field], schema.collections[to]?.primary ?? "id");
		if (id === undefined || (to === "directus_users" && id === accountability.user)) continue;
		const rows = new services.ItemsService(to, { schema, accountability, knex: database });
		await rows.readOne(id, { fields: [schema.collections[to]?.primary ?? "id"] }).catch(() => {
			const issue = "This names something that you may not read. Choose one from the list.";
			throw charterError("FORBIDDEN", issue, { details: [{ field, issue }] });
		});
	}
}

/** The id that a value for a pointer names. Where it also changes the row behind, Directus asks for the right to do so. */
function namedBy(value: unknown, primary: string): string | number | undefined {
	const isAlone = isObject(value) && Object.keys(value).every((key) => key === primary);
	const id = isAlone ? value[primary] : value;
	return typeof id === "string" || typeof id === "number" ? id : undefined;
}
