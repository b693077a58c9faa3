import type { IRouter, RequestHandler } from "express";
import { refuse } from "../errors/refused.ts";

/**
 * The end of a router: an address that answers to other methods says to which (405 with `Allow`), instead of passing
 * for an address that does not exist.
 */
export const refuseWrongMethods =
	(router: IRouter): RequestHandler =>
	(request, response, next) => {
		const allowed = methodsAt(router, request.path);
		if (allowed.length === 0 || request.method === "OPTIONS") return next();
		response.set("Allow", allowed.join(", "));
		// Directus writes `Allow` from `allowed` where its own error handler answers.
		next(refuse("METHOD_NOT_ALLOWED", "other_methods", { allowed }));
	};

interface Layer {
	route?: { methods: Record<string, boolean> };
	regexp: RegExp;
}

function methodsAt({ stack }: IRouter, path: string): string[] {
	const methods = new Set<string>();
	for (const { route, regexp } of stack as Layer[]) {
		if (!route || !regexp.test(path)) continue;
		for (const method of Object.keys(route.methods)) methods.add(method.toUpperCase());
	}
	if (methods.has("GET")) methods.add("HEAD");
	return [...methods].sort();
}
