import type { IncomingMessage, ServerResponse } from "node:http";
import { correlationId, errorReply, type Logger } from "@harborsmith/kit";
import type { RequestHandler } from "express";
import { running, type Task } from "./running.ts";

/**
 * Everything that follows works for this request. Mounted at `app.before`, and once more after the body was read,
 * since a stream's events belong to the connection.
 */
export const workForRequest =
	(logger: Logger): RequestHandler =>
	(request, response, next) => {
		running().run(requestTask(request, response, logger), next);
	};

/** Holds on to the request no longer than it lives: a pool's connection opened meanwhile remembers the task for ever. */
function requestTask(request: IncomingMessage, response: ServerResponse, logger: Logger): Task {
	let open: { request: IncomingMessage; response: ServerResponse } | undefined = { request, response };
	response.once("close", () => {
		open = undefined;
	});
	const [path = ""] = (request.url ?? "").split("?");
	return {
		name: `${request.method} ${path}`,
		fail: (reason) => {
			if (!open || open.response.writableEnded) return;
			if (open.response.headersSent) {
				open.response.destroy();
				return;
			}
			const { status, headers, body } = errorReply(reason, correlationId(open.request, open.response), logger);
			open.response.writeHead(status, { ...headers, "Content-Type": "application/json; charset=utf-8" });
			open.response.end(JSON.stringify(body));
		},
	};
}
