import { createError, isDirectusError } from "@directus/errors";
import type { DirectusError } from "@directus/types";
import { type ErrorCode, errorStatus } from "@harborsmith/domain";

export type ErrorDetails = Record<string, unknown>;

/** An error whose code, status and sentence are safe to show to anyone. */
export type CharterError = DirectusError<ErrorDetails>;

/**
 * Makes the one kind of error that routes and hooks throw on purpose. Codes are permanent and their HTTP status is
 * the domain's. The details end up beside the code in the answer, so nothing internal may stand in them.
 */
export const charterError = (code: ErrorCode, message: string, details: ErrorDetails = {}): CharterError => {
	const ErrorOfCode = createError<ErrorDetails>(code, message, errorStatus[code]);
	return new ErrorOfCode({ ...details });
};

/** Whether an unknown value is an error with one of the contract's codes. */
export const isCharterError = (error: unknown): error is CharterError =>
	isDirectusError(error) && Object.hasOwn(errorStatus, error.code);
