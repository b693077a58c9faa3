import { isApiError } from "../../lib/api/api-error.ts";

/** Whether nobody answered what was asked: the same question may be answered a moment later. */
export const isUnanswered = (error: unknown): boolean =>
	isApiError(error, "UNREACHABLE", "SERVICE_UNAVAILABLE", "MAINTENANCE_MODE", "RATE_LIMITED", "UNREADABLE");
