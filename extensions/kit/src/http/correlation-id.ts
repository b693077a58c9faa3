import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const header = "x-correlation-id";
const acceptable = /^[\w.-]{8,64}$/;

/** The caller's `X-Correlation-Id` when it is harmless, else a new one; it is sent back with every answer. */
export const correlationId = (request: IncomingMessage, response: ServerResponse): string => {
	const already = response.getHeader(header);
	if (typeof already === "string") return already;
	const given = request.headers[header];
	const id = typeof given === "string" && acceptable.test(given) ? given : randomUUID();
	if (!response.headersSent) response.setHeader("X-Correlation-Id", id);
	return id;
};
