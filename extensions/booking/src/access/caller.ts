import type { Accountability } from "@directus/types";
import type { Request } from "express";

/** Who sends a request: a guest, or a signed-in user. */
export type Caller = {
	accountability: Accountability | null;
	/** Signed-in user's id. */
	user: string | null;
	ip: string | null;
	manage_token: string | null;
};

type DirectusRequest = Request & { accountability?: Accountability | null };

export const callerOf = (request: DirectusRequest): Caller => {
	const accountability = request.accountability ?? null;
	return {
		accountability,
		user: accountability?.user ?? null,
		ip: request.ip ?? null,
		manage_token: request.get("X-Manage-Token") ?? null,
	};
};
