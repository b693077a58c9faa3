import type { EventContext, RegisterFunctions, SchemaOverview } from "@directus/types";
import { ownScopes } from "../queries/guards/scopes.ts";
import { checkTexts } from "./check-texts.ts";
import { checkValues } from "./check-values.ts";
import { readJsonText } from "./read-json-text.ts";
import { textLimits } from "./text-limits.ts";

/** The values of every row that is created or changed, by whatever door, before Directus compares or follows them. */
export function guardValues(filter: RegisterFunctions["filter"], getSchema: () => Promise<SchemaOverview>): void {
	for (const change of ["create", "update"]) {
		filter(`items.${change}`, async (payload: unknown, { collection }: { collection?: unknown }, event: EventContext) =>
			readJsonText(String(collection), payload, event.schema ?? (await getSchema())),
		);
	}
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
