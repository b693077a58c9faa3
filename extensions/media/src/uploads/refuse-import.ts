import { refuse } from "@harborsmith/kit";
import type { RequestHandler } from "express";

const said = (request: Parameters<RequestHandler>[0]): unknown[] =>
	request.method === "GET" ? [request.query.query] : [request.body].flat().map((one: unknown) => queryIn(one));

const queryIn = (body: unknown): unknown =>
	typeof body === "object" && body !== null && "query" in body ? body.query : undefined;

/**
 * Nobody lets the server fetch an address into the file library, administrators included: it stands where it can reach
 * what no visitor can. A name in GraphQL has one spelling only, so looking for it finds every such mutation.
 */
export const refuseImport: RequestHandler = (request, _response, next) => {
	const isRoute = /^\/files\/import\/?$/i.test(request.path) && request.method === "POST";
	const isMutation =
		/^\/graphql(?:\/|$)/i.test(request.path) &&
		said(request).some((query) => typeof query === "string" && /\bimport_file\b/.test(query));
	if (!isRoute && !isMutation) return next();
	next(refuse("FORBIDDEN", "file_import_off", {}));
};
