import type { Accountability, HookExtensionContext } from "@directus/types";
import type { Knex } from "knex";
import { announceAfterCommit } from "./announce-after-commit.ts";

export type ItemsHost = { directus: Pick<HookExtensionContext, "services" | "getSchema"> };

/** An items service under somebody's rights. What it writes inside a transaction is announced after the commit. */
export const itemsIn = async (
	{ directus }: ItemsHost,
	collection: string,
	{ accountability, trx }: { accountability: Accountability; trx?: Knex | undefined },
) => {
	const { ItemsService } = directus.services;
	const schema = await directus.getSchema();
	if (!trx) return new ItemsService(collection, { schema, accountability });
	const service = new ItemsService(collection, { schema, accountability, knex: trx });
	const announcing = await announceAfterCommit(trx);
	const createOne = service.createOne.bind(service);
	const createMany = service.createMany.bind(service);
	const updateMany = service.updateMany.bind(service);
	const deleteMany = service.deleteMany.bind(service);
	service.createOne = (data, options) => createOne(data, { ...announcing, ...options });
	service.createMany = (data, options) => createMany(data, { ...announcing, ...options });
	// One row is written as many: `updateOne` comes by here.
	service.updateMany = (keys, data, options) => updateMany(keys, data, { ...announcing, ...options });
	service.deleteMany = (keys, options) => deleteMany(keys, { ...announcing, ...options });
	return service;
};
