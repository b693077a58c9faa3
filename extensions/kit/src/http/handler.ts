import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "../host/logger.ts";
import { correlationId } from "./correlation-id.ts";
import { errorReply } from "./error-reply.ts";

/**
 * Wraps an async route: Express 4 would let a rejection hang the request. Whatever is thrown becomes the contract's
 * error envelope; `X-Correlation-Id` goes in and out.
 */
export const handler =
	(run: (request: Request, response: Response) => Promise<unknown>, logger: Logger): RequestHandler =>
	(request, response) => {
		const id = correlationId(request, response);
		run(request, response).catch((error: unknown) => {
			const reply = errorReply(error, id, logger);
			if (response.headersSent) response.destroy();
			else response.status(reply.status).set(reply.headers).type("json").send(JSON.stringify(reply.body));
		});
	};
