import type { ApiExtensionContext } from "@directus/types";
import { type Logger, systemAccountability } from "@harborsmith/kit";
import type { Knex } from "knex";
import { type PaymentsEnv, parsePaymentsEnv } from "../env.ts";
import { createProvider, type Provider } from "../provider/provider.ts";

/** What every part of this bundle works with. One per process, shared by its entries. */
export type PaymentsContext = {
	env: PaymentsEnv;
	directus: ApiExtensionContext;
	database: Knex;
	logger: Logger;
	provider: Provider;
	now: () => Date;
};

const slot = Symbol.for("harborsmith.payments-context");
type Shared = { [slot]?: { made_by: object; context: PaymentsContext } };

/** Marks this copy of the code: Directus imports all extensions afresh when one of them is switched. */
const thisCopy = {};

/** The process's context. @throws Error when the settings are wrong, which keeps Directus from starting */
export const paymentsContext = (directus: ApiExtensionContext): PaymentsContext => {
	const shared = globalThis as Shared;
	const existing = shared[slot];
	if (existing?.made_by === thisCopy) return existing.context;
	const env = parsePaymentsEnv(directus.env);
	const context: PaymentsContext = {
		env,
		directus,
		database: directus.database,
		logger: directus.logger,
		provider: createProvider(env),
		now: () => new Date(),
	};
	shared[slot] = { made_by: thisCopy, context };
	return context;
};

/** An items service that writes as the system, inside the given transaction: with revisions, validation, realtime. */
export const systemItems = async ({ directus }: PaymentsContext, collection: string, trx: Knex) =>
	new directus.services.ItemsService(collection, {
		schema: await directus.getSchema(),
		accountability: systemAccountability(),
		knex: trx,
	});
