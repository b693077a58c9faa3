import { localeOf } from "@harborsmith/contract/words";
import type { ErrorRequestHandler, RequestHandler } from "express";
import { refuse } from "../errors/refused.ts";
import type { Logger } from "../host/logger.ts";
import { correlationId } from "./correlation-id.ts";
import { errorReply } from "./error-reply.ts";

/**
 * Express middleware for the end of a path, to be mounted at `routes.custom.after`: what failed before the route was
 * reached (broken JSON, a body that is too large, a bad token) leaves in the contract's envelope as well.
 */
export const contractErrors =
	(logger: Logger): ErrorRequestHandler =>
	(error, request, response, next) => {
		if (response.headersSent) return next(error);
		const reply = errorReply(error, correlationId(request, response), logger, localeOf(request.get("Accept-Language")));
		response.status(reply.status).set(reply.headers).type("json").send(JSON.stringify(reply.body));
	};

/** The end of a path: nothing lives here. */
export const contractNotFound: RequestHandler = (_request, _response, next) =>
	next(refuse("NOT_FOUND", "nothing_here", {}));
