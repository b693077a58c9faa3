import type { ErrorCode } from "@harborsmith/domain";
import type * as z from "zod/mini";

export type MediaType = "text/calendar" | "application/json" | "image/*" | "video/*" | "application/vnd.apple.mpegurl";

/** One route as the OpenAPI document shows it. */
export type DescribedRoute = {
	method: "get" | "post";
	path: string;
	summary: string;
	query?: z.ZodMiniType;
	body?: z.ZodMiniType;
	/** Who may call it. */
	auth: "none" | "booking" | "booking_and_account" | "account" | "worker" | "stripe";
	/** `unless_preview`: a request that changes nothing needs no key. */
	isIdempotent?: true | "unless_preview";
	status: 200 | 201 | 202;
	/** A schema, or the media types of an answer that no schema describes. */
	answer: z.ZodMiniType | readonly MediaType[];
	/** Further statuses that answer with a schema of their own. */
	also?: Record<number, z.ZodMiniType>;
	errors: readonly ErrorCode[];
};

export const bookable: readonly ErrorCode[] = [
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
export const always: readonly ErrorCode[] = ["INVALID_INPUT", "RATE_LIMITED"];
export const ofOneBooking: readonly ErrorCode[] = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"];
export const keyed: readonly ErrorCode[] = ["IDEMPOTENCY_MISMATCH", "IDEMPOTENCY_IN_PROGRESS"];
