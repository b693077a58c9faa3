import { localeOf } from "@harborsmith/contract/words";
import { correlationId, errorReply, type Logger, refuse } from "@harborsmith/kit";
import type { Store } from "@harborsmith/kit/store";
import type { NextFunction, Request, Response } from "express";
import { matchName } from "./match-name.ts";
import { serveRendition } from "./serve-rendition.ts";

const exposed = "ETag, Content-Length, Content-Range, Accept-Ranges, X-Correlation-Id";

/** Lets the storefront's players read the files, and any page show them. */
function allowStorefront(response: Response, origin: string): void {
	response.set({
		"Access-Control-Allow-Origin": origin,
		"Access-Control-Expose-Headers": exposed,
		"Cross-Origin-Resource-Policy": "cross-origin",
		"X-Content-Type-Options": "nosniff",
	});
}

/**
 * `GET /renditions/<name>`, answered before Directus parses, authenticates and logs anything: a film is hundreds of
 * small requests. Every other request goes on untouched.
 */
export const earlyHandler = (store: Store, storefront: string, logger: Logger) => {
	const { origin } = new URL(storefront);
	const serve = async (name: string | null, request: Request, response: Response): Promise<void> => {
		if (request.method !== "GET" && request.method !== "HEAD") {
			response.set("Allow", "GET, HEAD, OPTIONS").status(405).end();
			return;
		}
		if (name === null) throw refuse("NOT_FOUND", "no_such_media", {});
		await serveRendition(store, name, request, response);
	};
	return (request: Request, response: Response, next: NextFunction): void => {
		const name = matchName(request.url);
		if (name === undefined) {
			next();
			return;
		}
		const id = correlationId(request, response);
		allowStorefront(response, origin);
		if (request.method === "OPTIONS") {
			response.set({
				"Access-Control-Allow-Methods": "GET, HEAD",
				"Access-Control-Allow-Headers": "Range, If-None-Match, If-Range, X-Correlation-Id",
				"Access-Control-Max-Age": "86400",
			});
			response.status(204).end();
			return;
		}
		serve(name, request, response).catch((error: unknown) => {
			if (response.headersSent) {
				logger.warn({ err: error, correlation_id: id }, "A rendition broke off");
				response.destroy();
				return;
			}
			for (const header of ["ETag", "Cache-Control", "Content-Length", "Content-Range"]) response.removeHeader(header);
			const { status, headers, body } = errorReply(error, id, logger, localeOf(request.get("Accept-Language")));
			response.status(status).set(headers).json(body);
		});
	};
};
