import type { Context } from "../context.ts";
import { invalidRequest } from "./failure.ts";

export interface RouteInput {
	context: Context;
	/** The variable parts of the path, in order. */
	ids: string[];
	parameters: Record<string, unknown>;
}

export interface Route {
	method: "GET" | "POST" | "DELETE";
	/** `:id` stands for one part. */
	path: string;
	/** Whether a browser may call it with the publishable key. */
	publishable?: boolean;
	run: (input: RouteInput) => unknown;
}

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(":id", "([^/]+)")}$`);

/** Finds the route of a request. @throws StripeFailure 404 as Stripe words it */
export const createRouter = (routes: Route[]) => {
	const table = routes.map((route) => ({ route, matches: pattern(route.path) }));
	return (method: string, path: string): { route: Route; ids: string[] } => {
		for (const { route, matches } of table) {
			const found = route.method === method ? matches.exec(path) : null;
			if (found) return { route, ids: found.slice(1).map(decodeURIComponent) };
		}
		throw invalidRequest(
			`Unrecognized request URL (${method}: ${path}). The demo stand-in knows only what Harborsmith uses.`,
			{},
			404,
		);
	};
};
