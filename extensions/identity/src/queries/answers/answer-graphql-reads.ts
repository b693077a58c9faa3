import { AsyncLocalStorage } from "node:async_hooks";
import type { HookExtensionContext } from "@directus/types";
import type { Logger } from "@harborsmith/kit";
import { refusalOfRead } from "./unanswerable.ts";

type Method = (this: unknown, ...given: unknown[]) => Promise<unknown>;

const known = Symbol.for("harborsmith.graphql-reads");

/**
 * GraphQL answers by itself what goes wrong while it reads, and calls everything a failure that is no refusal: what the
 * database cannot answer as asked becomes one where the rows are read, also those that a mutation gives back.
 */
export function answerGraphqlReads({
	services,
	logger,
}: Pick<HookExtensionContext, "services"> & { logger: Logger }): void {
	const graphql: { execute?: Method } = services.GraphQLService.prototype;
	const items: { readByQuery?: Method } = services.ItemsService.prototype;
	const { execute } = graphql;
	const { readByQuery } = items;
	if (known in items || !execute || !readByQuery) return;
	Object.assign(items, { [known]: true });
	const executing = new AsyncLocalStorage<true>();
	graphql.execute = function (...given) {
		return executing.run(true, () => Reflect.apply(execute, this, given));
	};
	items.readByQuery = async function (...given) {
		try {
			return await Reflect.apply(readByQuery, this, given);
		} catch (error) {
			const refusal = executing.getStore() && refusalOfRead(error);
			if (!refusal) throw error;
			logger.warn({ err: error }, "The database could not answer a query of GraphQL as it was asked");
			throw refusal;
		}
	};
}
