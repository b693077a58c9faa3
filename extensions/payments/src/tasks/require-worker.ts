import { charterError } from "@harborsmith/kit";
import type { Request } from "express";
import type { Knex } from "knex";

type Caller = { user?: string | null; role?: string | null; admin?: boolean };

const callerOf = (request: Request): Caller => {
	const accountability: unknown = "accountability" in request ? request.accountability : undefined;
	return typeof accountability === "object" && accountability !== null ? accountability : {};
};

/** The tasks move money: only the worker's account and administrators may start them. @throws UNAUTHORIZED, FORBIDDEN */
export const requireWorker = async (database: Knex, request: Request): Promise<void> => {
	const { user, role, admin } = callerOf(request);
	if (!user) throw charterError("UNAUTHORIZED", "This needs the worker's token.");
	if (admin === true) return;
	const worker = role
		? await database("directus_roles").select("id").where({ id: role, name: "Worker" }).first()
		: undefined;
	if (!worker) throw charterError("FORBIDDEN", "Only the worker may do this.");
};
