import type { ExtensionsServices, RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import type { Sights } from "../probing/rights/sights.ts";
import { checkPointers } from "./check-pointers.ts";

/**
 * Nobody writes a row that names one which they may not read: no damage on a stranger's booking, no private file as the
 * picture of a page. Directus asks for a right to the row that is written, not to those that it points at.
 * @throws FORBIDDEN
 */
export function refuseForeignRows(
	filter: RegisterFunctions["filter"],
	sights: Sights,
	services: ExtensionsServices,
): void {
	for (const event of ["items.create", "items.update", "files.create", "files.update"]) {
		filter(event, async (payload, { collection }, { accountability, schema, database }) => {
			if (isObject(payload) && schema && accountability && !accountability.admin)
				await checkPointers(payload, String(collection), { accountability, schema, database, sights, services });
			return payload;
		});
	}
}
