import type { ErrorCode } from "@harborsmith/domain";
import type * as z from "zod/mini";
import { availabilityAnswer, availabilityQuery } from "../availability/index.ts";
import {
	bookingAnswer,
	bookingCreatedAnswer,
	bookingRequest,
	cancelAnswer,
	cancelRequest,
	claimAnswer,
	emptyRequest,
	holdAnswer,
	inviteLinkAnswer,
	payAnswer,
} from "../bookings/index.ts";
import { fleetAnswer, fleetQuery } from "../fleet/index.ts";
import { healthAnswer, liveAnswer } from "../health/index.ts";
import { quoteAnswer, quoteRequest } from "../quotes/index.ts";
import { yachtAnswer, yachtQuery } from "../yacht/index.ts";

export type DescribedRoute = {
	method: "get" | "post";
	path: string;
	summary: string;
	query?: z.ZodMiniType;
	body?: z.ZodMiniType;
	/** Who may call it. */
	auth: "none" | "booking" | "booking_and_account";
	isIdempotent?: boolean;
	status: 200 | 201;
	/** A schema, or the media type of an answer that is not JSON. */
	answer: z.ZodMiniType | "text/calendar";
	errors: ErrorCode[];
};

const bookable: ErrorCode[] = [
	"TIME_DOES_NOT_EXIST",
	"TIME_AMBIGUOUS",
	"SLOT_TAKEN",
	"NOT_SOLD",
	"OUTSIDE_HOURS",
	"TOO_SHORT_NOTICE",
	"TOO_FAR_AHEAD",
	"TOO_SHORT",
	"GUEST_LIMIT",
	"EXTRA_SOLD_OUT",
	"PROMO_INVALID",
	"MAINTENANCE_MODE",
];
const always: ErrorCode[] = ["INVALID_INPUT", "RATE_LIMITED"];
const ofOneBooking: ErrorCode[] = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"];
const keyed: ErrorCode[] = ["IDEMPOTENCY_MISMATCH", "IDEMPOTENCY_IN_PROGRESS"];

/** Every route of `/charter`, described once for the OpenAPI document and for the tests. */
export const describedRoutes: DescribedRoute[] = [
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
	{
		method: "post",
		path: "/charter/bookings",
		summary: "Hold the quoted charter and begin to pay for it.",
		body: bookingRequest,
		auth: "none",
		isIdempotent: true,
		status: 201,
		answer: bookingCreatedAnswer,
		errors: [...always, ...keyed, "NOT_FOUND", ...bookable, "QUOTE_CHANGED", "QUOTE_EXPIRED", "SERVICE_UNAVAILABLE"],
	},
	{
		method: "get",
		path: "/charter/bookings/{number}",
		summary: "A booking with its lines, its payments and what can be done next.",
		auth: "booking",
		status: 200,
		answer: bookingAnswer,
		errors: ofOneBooking,
	},
	{
		method: "post",
		path: "/charter/bookings/{number}/extend-hold",
		summary: "Hold the charter five minutes longer, once.",
		body: emptyRequest,
		auth: "booking",
		isIdempotent: true,
		status: 200,
		answer: holdAnswer,
		errors: [...ofOneBooking, ...keyed, "INVALID_INPUT", "INVALID_STATE", "HOLD_EXPIRED"],
	},
	{
		method: "post",
		path: "/charter/bookings/{number}/pay",
		summary: "How to go on paying while the hold lives; the same payment however often it is asked for.",
		body: emptyRequest,
		auth: "booking",
		status: 200,
		answer: payAnswer,
		errors: [...ofOneBooking, "INVALID_INPUT", "INVALID_STATE", "HOLD_EXPIRED", "SERVICE_UNAVAILABLE"],
	},
	{
		method: "post",
		path: "/charter/bookings/{number}/cancel",
		summary: "Let go of a hold or cancel a charter; with preview only say what would be paid back.",
		body: cancelRequest,
		auth: "booking",
		isIdempotent: true,
		status: 200,
		answer: cancelAnswer,
		errors: [...ofOneBooking, ...keyed, "INVALID_INPUT", "INVALID_STATE"],
	},
	{
		method: "post",
		path: "/charter/bookings/{number}/claim",
		summary: "Keep a booking in the account of whoever is signed in and holds its link.",
		body: emptyRequest,
		auth: "booking_and_account",
		isIdempotent: true,
		status: 200,
		answer: claimAnswer,
		errors: [...ofOneBooking, ...keyed, "INVALID_INPUT", "INVALID_STATE"],
	},
	{
		method: "post",
		path: "/charter/bookings/{number}/invite-link",
		summary: "An address of the calendar file that a browser can open by itself for ten minutes.",
		auth: "booking",
		body: emptyRequest,
		status: 200,
		answer: inviteLinkAnswer,
		errors: [...ofOneBooking, "INVALID_STATE"],
	},
	{
		method: "get",
		path: "/charter/bookings/{number}/invite.ics",
		summary: "The charter as a calendar file; instead of the token `?ticket=` of an invite link does.",
		auth: "booking",
		status: 200,
		answer: "text/calendar",
		errors: [...ofOneBooking, "INVALID_STATE"],
	},
	{
		method: "get",
		path: "/charter/health",
		summary: "Whether everything that this process needs answers. 503 when it cannot sell.",
		auth: "none",
		status: 200,
		answer: healthAnswer,
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
];
