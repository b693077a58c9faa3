import type { IncomingMessage, ServerResponse } from "node:http";

const allowedHeaders = "Content-Type, Idempotency-Key, X-Manage-Token, Authorization, X-Correlation-Id, If-None-Match";

/** Lets the storefront's pages, and no other site's, call these routes from a browser. */
export const allowStorefront = (origin: string, request: IncomingMessage, response: ServerResponse): void => {
	response.setHeader("Vary", "Origin");
	if (request.headers.origin !== origin) return;
	response.setHeader("Access-Control-Allow-Origin", origin);
	response.setHeader("Access-Control-Allow-Credentials", "true");
	response.setHeader("Access-Control-Expose-Headers", "X-Correlation-Id, Retry-After, ETag");
};

export const isPreflight = (request: IncomingMessage): boolean =>
	request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined;

export const answerPreflight = (response: ServerResponse): void => {
	response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
	response.setHeader("Access-Control-Allow-Headers", allowedHeaders);
	response.setHeader("Access-Control-Max-Age", "600");
	response.writeHead(204).end();
};
