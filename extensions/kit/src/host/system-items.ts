import type { HookExtensionContext } from "@directus/types";
import type { Knex } from "knex";
import { systemAccountability } from "./system-accountability.ts";

type Host = { directus: Pick<HookExtensionContext, "services" | "getSchema"> };

/** An items service that writes as the system: with revisions, validation and realtime. */
export const systemItems = async (
	{ directus }: Host,
	collection: string,
	options: { trx?: Knex; ip?: string | null } = {},
) =>
	new directus.services.ItemsService(collection, {
		schema: await directus.getSchema(),
		accountability: systemAccountability(options.ip ?? null),
		...(options.trx ? { knex: options.trx } : {}),
	});
