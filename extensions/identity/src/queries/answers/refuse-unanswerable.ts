import { type Logger, refuse } from "@harborsmith/kit";
import type { ErrorRequestHandler, Request } from "express";
import { isEntries } from "../grammar/values.ts";
import { unanswerable } from "./unanswerable.ts";

/** By which Postgres says that a statement had all the time that it gets. */
const tookTooLong = "57014";

/** For reads: what a person asked for in a way that the database cannot answer is their mistake, not a failure. */
export const refuseUnanswerable =
	(logger: Logger): ErrorRequestHandler =>
	(error, request, _response, next) => {
		if (codeOf(error) === tookTooLong) {
			logger.warn({ err: error, path: request.path }, "The database was told to stop a statement that took too long");
			const isRead = asksForRows(request);
			return next(
				isRead ? refuse("INVALID_INPUT", "asks_too_much", {}) : refuse("SERVICE_UNAVAILABLE", "took_too_long", {}),
			);
		}
		if (!asksForRows(request) || !isUnanswerable(error)) return next(error);
		logger.warn({ err: error, path: request.path }, "The database could not answer a query as it was asked");
		next(refuse("INVALID_INPUT", "query_unanswerable", {}));
	};

/** A read, or a change or deletion of whatever a query finds. */
const asksForRows = ({ method, body }: Request): boolean =>
	method === "GET" || method === "HEAD" || method === "SEARCH" || (isEntries(body) && isEntries(body.query));

/** A time that is none fails in JavaScript, everything else in Postgres. */
const isUnanswerable = (error: unknown): boolean =>
	error instanceof Error &&
	((error instanceof RangeError && error.message === "Invalid time value") || unanswerable.test(codeOf(error) ?? ""));

const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
