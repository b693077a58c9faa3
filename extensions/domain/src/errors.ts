import type { ErrorCode, Result } from "./types.ts";

/** HTTP status of every code of the contract. */
export const errorStatus: Record<ErrorCode, number> = {
	INVALID_INPUT: 400,
	TIME_DOES_NOT_EXIST: 400,
	TIME_AMBIGUOUS: 400,
	UNAUTHORIZED: 401,
	PAYMENT_FAILED: 402,
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	METHOD_NOT_ALLOWED: 405,
	SLOT_TAKEN: 409,
	QUOTE_CHANGED: 409,
	INVALID_STATE: 409,
	IDEMPOTENCY_IN_PROGRESS: 409,
	QUOTE_EXPIRED: 410,
	HOLD_EXPIRED: 410,
	NOT_SOLD: 422,
	OUTSIDE_HOURS: 422,
	TOO_SHORT_NOTICE: 422,
	TOO_FAR_AHEAD: 422,
	TOO_SHORT: 422,
	GUEST_LIMIT: 422,
	EXTRA_SOLD_OUT: 422,
	PROMO_INVALID: 422,
	IDEMPOTENCY_MISMATCH: 422,
	RATE_LIMITED: 429,
	MAINTENANCE_MODE: 503,
	SERVICE_UNAVAILABLE: 503,
};

export function ok(): Result<void>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
	return { ok: true, value };
}

/**
 * A refusal: its code for programs, the code of its sentence (`refusal`, one of `@harborsmith/contract/words`), and what
 * the sentence and programs need of it.
 */
export function fail<T = never>(code: ErrorCode, refusal: string, details: Record<string, unknown> = {}): Result<T> {
	return { ok: false, error: { code, refusal, details } };
}

/** INVALID_INPUT of one field. */
export function invalid<T = never>(field: string, refusal: string, details: Record<string, unknown> = {}): Result<T> {
	return fail("INVALID_INPUT", refusal, { ...details, field });
}
