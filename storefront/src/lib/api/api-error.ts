/** Any answer of Directus that is not a success, with the contract's permanent code. */
export class ApiError extends Error {
	readonly code: string;
	readonly status: number;
	readonly details: Record<string, unknown>;

	constructor(input: { code: string; status: number; message: string; details?: Record<string, unknown> }) {
		super(input.message);
		this.name = "ApiError";
		this.code = input.code;
		this.status = input.status;
		this.details = input.details ?? {};
	}
}

/** Nobody answered, or not in time. */
export const unreachable = (): ApiError =>
	new ApiError({ code: "UNREACHABLE", status: 0, message: "The booking service cannot be reached." });

/** True for an ApiError, optionally only for the given codes. */
export function isApiError(error: unknown, ...codes: string[]): error is ApiError {
	return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}
