import type { HookExtensionContext, RegisterFunctions } from "@directus/types";
import { databaseRefusals, refusalFor } from "./refusals.ts";
import { refuseDeletesOfUsed } from "./refuse-used.ts";
import { translateRefusals } from "./translate-refusals.ts";

/** Whatever is refused by whatever route of Directus has a code, and a sentence in the language of whoever reads it. */
export function describeRefusals(
	{ filter, init }: Pick<RegisterFunctions, "filter" | "init">,
	directus: HookExtensionContext,
): void {
	filter("database.error", refusalFor);
	filter("request.error", translateRefusals(directus.database));
	refuseDeletesOfUsed(filter, directus);
	init("routes.custom.after", ({ app }) => app.use(databaseRefusals));
}
