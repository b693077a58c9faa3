import type { Accountability } from "@directus/types";
import { charterError, heldPolicies } from "@harborsmith/kit";
import type { Request } from "express";
import type { Knex } from "knex";

type DirectusRequest = Request & { accountability?: Accountability | null };

/** The tasks move money: only the worker's account and administrators may start them. @throws UNAUTHORIZED, FORBIDDEN */
export const requireWorker = async (database: Knex, { accountability }: DirectusRequest): Promise<void> => {
	if (!accountability?.user) throw charterError("UNAUTHORIZED", "This needs the worker's token.");
	if (accountability.admin === true) return;
	if ((await heldPolicies(database, accountability)).has("worker")) return;
	throw charterError("FORBIDDEN", "Only the worker may do this.");
};
