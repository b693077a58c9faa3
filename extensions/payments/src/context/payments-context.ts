import type { ApiExtensionContext } from "@directus/types";
import { type Logger, oncePerProcess } from "@harborsmith/kit";
import type { Knex } from "knex";
import { version } from "../../package.json";
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

const makeContext = (directus: ApiExtensionContext): PaymentsContext => {
	const env = parsePaymentsEnv(directus.env);
	return {
		env,
		directus,
		database: directus.database,
		logger: directus.logger,
		provider: createProvider(env),
		now: () => new Date(),
	};
};

/** The process's context. @throws Error when the settings are wrong, which keeps Directus from starting */
export const paymentsContext = (directus: ApiExtensionContext): PaymentsContext =>
	oncePerProcess(
		`payments ${version}`,
		() => makeContext(directus),
		() => undefined,
	);
