import type { Knex } from "knex";
import { rethrowOwnWrite } from "../errors/host-refusals.ts";
import { type ItemsHost, itemsIn } from "./items-in.ts";
import { systemAccountability } from "./system-accountability.ts";

/**
 * An items service that writes as the system: with revisions, validation and realtime. What the host's own rules say against
 * it is a failure of ours, whoever asked for something.
 */
export const systemItems = async (
	host: ItemsHost,
	collection: string,
	{ trx, ip = null }: { trx?: Knex; ip?: string | null } = {},
) => {
	const service = await itemsIn(host, collection, { accountability: systemAccountability(ip), trx });
	const createOne = service.createOne.bind(service);
	const createMany = service.createMany.bind(service);
	const updateMany = service.updateMany.bind(service);
	const deleteMany = service.deleteMany.bind(service);
	service.createOne = (data, options) => createOne(data, options).catch(rethrowOwnWrite);
	service.createMany = (data, options) => createMany(data, options).catch(rethrowOwnWrite);
	// One row is written as many: `updateOne` comes by here.
	service.updateMany = (keys, data, options) => updateMany(keys, data, options).catch(rethrowOwnWrite);
	service.deleteMany = (keys, options) => deleteMany(keys, options).catch(rethrowOwnWrite);
	return service;
};
