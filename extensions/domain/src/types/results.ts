export type ErrorCode =
	| "INVALID_INPUT"
	| "TIME_DOES_NOT_EXIST"
	| "TIME_AMBIGUOUS"
	| "UNAUTHORIZED"
	| "FORBIDDEN"
	| "NOT_FOUND"
	| "METHOD_NOT_ALLOWED"
	| "SLOT_TAKEN"
	| "QUOTE_CHANGED"
	| "INVALID_STATE"
	| "QUOTE_EXPIRED"
	| "HOLD_EXPIRED"
	| "NOT_SOLD"
	| "OUTSIDE_HOURS"
	| "TOO_SHORT_NOTICE"
	| "TOO_FAR_AHEAD"
	| "TOO_SHORT"
	| "GUEST_LIMIT"
	| "EXTRA_SOLD_OUT"
	| "PROMO_INVALID"
	| "PAYMENT_FAILED"
	| "RATE_LIMITED"
	| "MAINTENANCE_MODE"
	| "SERVICE_UNAVAILABLE"
	| "IDEMPOTENCY_MISMATCH"
	| "IDEMPOTENCY_IN_PROGRESS";

export interface DomainError {
	code: ErrorCode;
	/** The code of its sentence in `@harborsmith/contract/words`, which `details` have the parameters of. */
	refusal: string;
	details: Record<string, unknown>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: DomainError };
