import type { ServerResponse } from "node:http";
import { availabilityQuery } from "@harborsmith/contract/availability";
import { fleetQuery } from "@harborsmith/contract/fleet";
import { localeOf } from "@harborsmith/contract/words";
import { yachtQuery } from "@harborsmith/contract/yacht";
import { correlationId, countedAddress, errorReply, invalidInput, type Logger, parse, refuse } from "@harborsmith/kit";
import type { NextFunction, Request } from "express";
import type { Computed } from "../answers/answer-cache.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { answerFleet } from "../fleet/answer-fleet.ts";
import { answerAvailability } from "../yacht/answer-availability.ts";
import { answerYacht } from "../yacht/answer-yacht.ts";
import { allowStorefront, answerPreflight, isPreflight } from "./cors.ts";
import { type EarlyRoute, matchRoute } from "./match-route.ts";
import { sendAnswer, sendError } from "./send.ts";
import { hasUnreadableBody } from "./unreadable-body.ts";

const queryOf = (url: string): Record<string, string> => {
	const start = url.indexOf("?");
	if (start < 0) return {};
	const entries = [...new URLSearchParams(url.slice(start))].filter(([, value]) => value !== "");
	return Object.fromEntries(entries);
};

const compute = async (context: CharterContext, route: EarlyRoute, url: string): Promise<Computed> => {
	const query = queryOf(url);
	if (route.name === "fleet") return answerFleet(context, parse(fleetQuery, query));
	if (route.name === "yacht") return answerYacht(context, route.slug, parse(yachtQuery, query));
	return answerAvailability(context, route.slug, parse(availabilityQuery, query));
};

/**
 * Fleet, yacht and availability, answered before Directus parses, authenticates and logs anything. Every other request
 * goes on untouched, except that everything under `/charter` gets its CORS headers and correlation id here.
 *
 * @param currentContext asked for each request: the process's context changes when a bundle is switched, this handler stays
 */
export const earlyHandler = (currentContext: () => CharterContext, logger: Logger) => {
	const origin = new URL(currentContext().env.STOREFRONT_URL).origin;
	const serve = async (request: Request, response: ServerResponse, route: EarlyRoute): Promise<void> => {
		const context = currentContext();
		const url = request.url;
		const client = countedAddress(request.ip);
		const kept = context.answers.peek(url, Date.now());
		if (context.limits.enabled) await context.limits.read(client);
		const answer = kept ?? (await context.answers.resolve(url, () => compute(context, route, url), client));
		sendAnswer(request, response, answer);
	};
	return (request: Request, response: ServerResponse, next: NextFunction): void => {
		const { url } = request;
		if (!url.startsWith("/charter/")) {
			next();
			return;
		}
		const id = correlationId(request, response);
		const replyTo = (error: unknown): void =>
			sendError(response, errorReply(error, id, logger, localeOf(request.headers["accept-language"])));
		allowStorefront(origin, request, response);
		if (isPreflight(request)) {
			answerPreflight(response);
			return;
		}
		if (hasUnreadableBody(request)) {
			const refusal = invalidInput([{ field: "Content-Type", issue: "must be application/json" }]);
			replyTo(refusal);
			return;
		}
		const end = url.indexOf("?");
		const route = matchRoute(end < 0 ? url : url.slice(0, end));
		if (!route) {
			next();
			return;
		}
		if (request.method !== "GET" && request.method !== "HEAD") {
			response.setHeader("Allow", "GET, HEAD");
			replyTo(refuse("METHOD_NOT_ALLOWED", "other_methods", { allowed: ["GET", "HEAD"] }));
			return;
		}
		serve(request, response, route).catch((error: unknown) => {
			if (response.headersSent) response.destroy();
			else replyTo(error);
		});
	};
};
