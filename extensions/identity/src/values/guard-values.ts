import type { EventContext, RegisterFunctions } from "@directus/types";
import { ownScopes } from "../queries/guards/scopes.ts";
import { checkTexts } from "./check-texts.ts";
import { checkValues } from "./check-values.ts";
import { textLimits } from "./text-limits.ts";

/** The values of every row that is created or changed, by whatever door, before Directus compares or follows them. */
export function guardValues(filter: RegisterFunctions["filter"]): void {
	for (const scope of ["items", ...ownScopes]) {
		for (const change of ["create", "update"]) {
			filter(`${scope}.${change}`, async (payload: unknown, meta: { collection?: unknown }, event: EventContext) => {
				const { collection = `directus_${scope}` } = meta;
				if (event.schema) checkValues(payload, String(collection), event.schema);
				await checkTexts(payload, () => textLimits(event.database, String(collection)));
				return payload;
			});
		}
	}
}
