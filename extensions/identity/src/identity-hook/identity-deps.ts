import type { ExtensionsServices, SchemaOverview } from "@directus/types";
import type { Logger } from "@harborsmith/kit";
import type { Knex } from "knex";

export interface IdentityDeps {
	database: Knex;
	getSchema: () => Promise<SchemaOverview>;
	services: ExtensionsServices;
	logger: Logger;
}
