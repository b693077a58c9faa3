import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorReply } from "@harborsmith/kit";
import type { Answer } from "../answers/answer-cache.ts";

/** Caches may keep these answers but must ask every time whether they are still true: a booking changes them at once. */
const cacheControl = "public, no-cache";

const knows = (request: IncomingMessage, etag: string): boolean => {
	const given = request.headers["if-none-match"];
	return given !== undefined && (given === etag || given === "*" || given.includes(etag));
};

export const sendAnswer = (request: IncomingMessage, response: ServerResponse, answer: Answer): void => {
	response.setHeader("ETag", answer.etag);
	response.setHeader("Cache-Control", cacheControl);
	if (knows(request, answer.etag)) {
		response.writeHead(304).end();
		return;
	}
	response.setHeader("Content-Type", "application/json; charset=utf-8");
	response.setHeader("Content-Length", answer.body.length);
	response.writeHead(200).end(request.method === "HEAD" ? undefined : answer.body);
};

export const sendError = (response: ServerResponse, reply: ErrorReply): void => {
	response.setHeader("Cache-Control", "no-store");
	response.setHeader("Content-Type", "application/json; charset=utf-8");
	response.writeHead(reply.status, reply.headers).end(JSON.stringify(reply.body));
};
