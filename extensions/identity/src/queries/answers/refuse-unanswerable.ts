import { isObject, type Logger, refuse } from "@harborsmith/kit";
import type { ErrorRequestHandler, Request } from "express";
import { hasTakenTooLong, refusalOfRead } from "./unanswerable.ts";

/** For reads: what a person asked for in a way that the database cannot answer is their mistake, not a failure. */
export const refuseUnanswerable =
	(logger: Logger): ErrorRequestHandler =>
	(error, request, _response, next) => {
		const refusal = refusalOfRead(error);
		if (!refusal) return next(error);
		if (asksForRows(request)) {
			logger.warn({ err: error, path: request.path }, "The database could not answer a query as it was asked");
			return next(refusal);
		}
		if (!hasTakenTooLong(error)) return next(error);
		logger.warn({ err: error, path: request.path }, "The database was told to stop a statement that took too long");
		next(refuse("SERVICE_UNAVAILABLE", "took_too_long", {}));
	};

/** A read, or a change or deletion of whatever a query finds. */
const asksForRows = ({ method, body }: Request): boolean =>
	method === "GET" || method === "HEAD" || method === "SEARCH" || (isObject(body) && isObject(body.query));
