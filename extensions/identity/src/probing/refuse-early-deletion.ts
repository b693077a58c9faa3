import type { Accountability, RegisterFunctions } from "@directus/types";
import { refuse } from "@harborsmith/kit";
import type { Application, NextFunction, Request, Response } from "express";

/** Where Directus empties what points at a row before it asks who deletes it, outside of any transaction. */
const early = /^\/(users|flows)(\/|$)/i;

/**
 * Nobody but an administrator deletes people or flows. The host would refuse them too, but only after it has taken the names
 * off a person's comments, notes and versions, or the steps of a flow apart.
 * @throws FORBIDDEN
 */
export function refuseEarlyDeletion({ init }: Pick<RegisterFunctions, "init">): void {
	init("middlewares.after", ({ app }) => {
		(app as Application).use((request: Request, _response: Response, next: NextFunction) => {
			const { accountability } = request as { accountability?: Accountability };
			const isRefused = request.method === "DELETE" && early.test(request.path) && !accountability?.admin;
			next(isRefused ? refuse("FORBIDDEN", "deletion_for_administrators", {}) : undefined);
		});
	});
}
