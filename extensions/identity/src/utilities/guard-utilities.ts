import type { HookExtensionContext, RegisterFunctions } from "@directus/types";
import { refuse } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { accountabilityOf } from "../queries/guards/accountability-of.ts";
import { checkExport } from "./check-export.ts";
import { checkSort } from "./check-sort.ts";
import { mayKeepFiles } from "./may-keep-files.ts";

type Directus = Pick<HookExtensionContext, "database" | "getSchema" | "services">;

/** What nobody needs who is no administrator: passwords are hashed where they are kept. */
const forAdministrators = /^\/hash(\/|$)/;
/** What the Directus app does for the people who work in it. */
const forPeopleOfTheApp = /^\/(random|sort|revert|import|export)(\/|$)/;

const sortPath = /^\/sort\/([^/]+)\/?$/i;

/** Directus's utilities cost more than a row and ask for less than a right: they are for those whose work needs them. */
export function guardUtilities({ init }: Pick<RegisterFunctions, "init">, directus: Directus): void {
	const guard: RequestHandler = (request, _response, next) => {
		checkUtility(request, directus).then(() => next(), next);
	};
	init("middlewares.after", ({ app }) => app.use("/utils", guard));
}

async function checkUtility(request: Request, directus: Directus): Promise<void> {
	const { method } = request;
	// Express tells no case apart in its routes.
	const path = request.path.toLowerCase();
	const asker = accountabilityOf(request);
	if (asker?.admin !== true) {
		if (forAdministrators.test(path)) throw refuse("FORBIDDEN", "utility_for_administrators", {});
		if (forPeopleOfTheApp.test(path) && asker?.app !== true) throw refuse("FORBIDDEN", "utility_for_app", {});
		if (path.startsWith("/export") && !(await mayKeepFiles(directus.database, asker)))
			throw refuse("FORBIDDEN", "export_is_file", {});
	}
	if (method === "POST" && path.startsWith("/export/")) checkExport(request.body);
	const sorted = sortPath.exec(request.path)?.[1];
	if (method === "POST" && sorted)
		await checkSort(directus, asker, { collection: decodeURIComponent(sorted), body: request.body });
}
