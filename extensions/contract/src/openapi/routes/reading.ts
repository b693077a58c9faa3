import { availabilityAnswer, availabilityQuery } from "../../availability/index.ts";
import { fleetAnswer, fleetQuery } from "../../fleet/index.ts";
import { quoteAnswer, quoteRequest } from "../../quotes/index.ts";
import { yachtAnswer, yachtQuery } from "../../yacht/index.ts";
import { always, bookable, type DescribedRoute } from "../described-route.ts";

/** What is for sale, when, and for how much. */
export const readingRoutes: readonly DescribedRoute[] = [
	{
		method: "get",
		path: "/charter/fleet",
		summary: "Find yachts. With start and end only free ones, with their exact price.",
		query: fleetQuery,
		auth: "none",
		status: 200,
		answer: fleetAnswer,
		errors: [...always, "TIME_DOES_NOT_EXIST", "TIME_AMBIGUOUS"],
	},
	{
		method: "get",
		path: "/charter/yachts/{slug}",
		summary: "One yacht with its pictures, films, offers, extras and reviews.",
		query: yachtQuery,
		auth: "none",
		status: 200,
		answer: yachtAnswer,
		errors: [...always, "NOT_FOUND"],
	},
	{
		method: "get",
		path: "/charter/yachts/{slug}/availability",
		summary: "Free starts day by day, for 92 days at most.",
		query: availabilityQuery,
		auth: "none",
		status: 200,
		answer: availabilityAnswer,
		errors: [...always, "NOT_FOUND", "NOT_SOLD"],
	},
	{
		method: "post",
		path: "/charter/quotes",
		summary: "The whole price of a charter, signed, for half an hour.",
		body: quoteRequest,
		auth: "none",
		status: 200,
		answer: quoteAnswer,
		errors: [...always, "NOT_FOUND", ...bookable],
	},
];
