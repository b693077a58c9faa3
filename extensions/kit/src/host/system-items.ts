import type { Knex } from "knex";
import { type ItemsHost, itemsIn } from "./items-in.ts";
import { systemAccountability } from "./system-accountability.ts";

/** An items service that writes as the system: with revisions, validation and realtime. */
export const systemItems = (
	host: ItemsHost,
	collection: string,
	{ trx, ip = null }: { trx?: Knex; ip?: string | null } = {},
) => itemsIn(host, collection, { accountability: systemAccountability(ip), trx });
