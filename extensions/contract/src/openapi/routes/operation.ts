import { healthAnswer, liveAnswer } from "../../health/index.ts";
import type { DescribedRoute } from "../described-route.ts";

/** For who runs the service, and for programs that read its description. */
export const operationRoutes: readonly DescribedRoute[] = [
	{
		method: "get",
		path: "/charter/health",
		summary: "Whether everything that this process needs answers. 503 when it cannot sell.",
		auth: "none",
		status: 200,
		answer: healthAnswer,
		also: { 503: healthAnswer },
		errors: [],
	},
	{
		method: "get",
		path: "/charter/health/live",
		summary: "Whether this process runs.",
		auth: "none",
		status: 200,
		answer: liveAnswer,
		errors: [],
	},
	{
		method: "get",
		path: "/charter/openapi.json",
		summary: "This document.",
		auth: "none",
		status: 200,
		answer: ["application/json"],
		errors: [],
	},
];
