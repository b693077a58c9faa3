import type { Accountability } from "@directus/types";
import { heldPolicies, refuse } from "@harborsmith/kit";
import type { Request } from "express";
import type { Knex } from "knex";

type DirectusRequest = Request & { accountability?: Accountability | null };

/** The tasks move money: only the worker's account and administrators may start them. @throws UNAUTHORIZED, FORBIDDEN */
export const requireWorker = async (database: Knex, { accountability }: DirectusRequest): Promise<void> => {
	if (!accountability?.user) throw refuse("UNAUTHORIZED", "worker_token", {});
	if (accountability.admin === true) return;
	if ((await heldPolicies(database, accountability)).has("worker")) return;
	throw refuse("FORBIDDEN", "worker_only", {});
};
