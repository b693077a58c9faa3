import { openApiDocument } from "@harborsmith/contract/openapi";
import { quoteRequest } from "@harborsmith/contract/quotes";
import { handler, noStore, parse, refuseWrongMethods } from "@harborsmith/kit";
import type { Request, Response, Router } from "express";
import { version } from "../../package.json";
import type { CharterContext } from "../context/charter-context.ts";
import { charterChecks, vitalChecks } from "../health/charter-checks.ts";
import { healthReport } from "../health/report.ts";
import { makeQuote } from "../quotes/make-quote.ts";

/** Quotes, health and the document of all routes; fleet, yacht and availability are answered earlier. */
export const registerRoutes = (router: Router, context: CharterContext): void => {
	const route = (run: (request: Request, response: Response) => Promise<unknown>) =>
		handler(run, context.directus.logger);
	const about = () => ({ version, uptime_seconds: Math.floor(process.uptime()) });

	router.post(
		"/quotes",
		route(async (request, response) => {
			await context.installation.require();
			await context.limits.quote(request.ip);
			noStore(response).json({ data: await makeQuote(context, parse(quoteRequest, request.body)) });
		}),
	);
	router.get(
		"/health",
		route(async (_request, response) => {
			const report = await healthReport(charterChecks(context), vitalChecks, about());
			noStore(response)
				.status(report.status === "down" ? 503 : 200)
				.json(report);
		}),
	);
	router.get(
		"/health/live",
		route(async (_request, response) => noStore(response).json({ status: "ok", ...about() })),
	);
	router.get(
		"/openapi.json",
		route(async (_request, response) => response.json(openApiDocument({ version, url: context.env.PUBLIC_URL }))),
	);
	router.use(refuseWrongMethods(router));
};
