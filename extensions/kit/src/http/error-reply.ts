import { isDirectusError } from "@directus/errors";
import { type RefusalCode, refusalSentence } from "@harborsmith/contract/words";
import type { ErrorCode } from "@harborsmith/domain";
import { z } from "zod";
import { type CharterError, isCharterError } from "../errors/charter-error.ts";
import { errorFromDatabase, lacksSetUp } from "../errors/database-errors.ts";
import { type HostRefusal, hasForeignCode, hostRefusal, isOwnWriteRefused } from "../errors/host-refusals.ts";
import { inLanguage, refuse } from "../errors/refused.ts";
import { errorFromRivalry } from "../errors/rivalry.ts";
import type { Logger } from "../host/logger.ts";
import { fieldIssues, invalidInput } from "../input/parse.ts";

export type ErrorBody = { errors: { message: string; extensions: { code: string; correlation_id: string } }[] };
export type ErrorReply = { status: number; headers: Record<string, string>; body: ErrorBody };

const codeOfStatus: Record<number, keyof typeof refusals | "INVALID_INPUT"> = {
	400: "INVALID_INPUT",
	401: "UNAUTHORIZED",
	403: "FORBIDDEN",
	404: "NOT_FOUND",
	405: "METHOD_NOT_ALLOWED",
	413: "INVALID_INPUT",
	415: "INVALID_INPUT",
	422: "INVALID_INPUT",
	429: "RATE_LIMITED",
	503: "SERVICE_UNAVAILABLE",
};

/** What is said of an error that Directus, Express or a body parser has thrown without a word for people. */
const refusals = {
	UNAUTHORIZED: "sign_in_or_link",
	FORBIDDEN: "may_not",
	NOT_FOUND: "found_nothing",
	METHOD_NOT_ALLOWED: "method_unanswered",
	RATE_LIMITED: "wait_a_moment",
	SERVICE_UNAVAILABLE: "not_available",
} as const satisfies Partial<Record<ErrorCode, RefusalCode>>;

const readable = (message: string): string =>
	/JSON/.test(message) ? "is not valid JSON" : /too large/.test(message) ? "is too large" : "could not be read";

/** The status of an error of Directus, Express or a body parser; their own messages stay inside. */
const statusOf = (error: unknown): number =>
	error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 0;

/** What Directus says about a request that it could not take in. Its other refusals are about rows, which we wrote. */
const aboutRequest = new Set(["INVALID_QUERY", "INVALID_PAYLOAD", "CONTENT_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"]);

const blamesCaller = (error: unknown): boolean => !isDirectusError(error) || aboutRequest.has(error.code);

/** The contract's error behind whatever was thrown, or undefined when the cause is unknown or speaks for itself. */
export const asCharterError = (error: unknown): CharterError | undefined => {
	if (isOwnWriteRefused(error)) return undefined;
	if (isCharterError(error)) return error;
	if (error instanceof z.ZodError) return invalidInput(fieldIssues(error));
	const fromDatabase = errorFromDatabase(error) ?? errorFromRivalry(error);
	if (isCharterError(fromDatabase)) return fromDatabase;
	if (lacksSetUp(error)) return refuse("SERVICE_UNAVAILABLE", "not_available", {});
	if (hasForeignCode(error)) return undefined;
	const code = codeOfStatus[statusOf(error)];
	if (!code || (code === "INVALID_INPUT" && !blamesCaller(error))) return undefined;
	if (code !== "INVALID_INPUT") return refuse(code, refusals[code], {});
	const message = error instanceof Error ? error.message : "";
	return invalidInput([{ field: "request", issue: readable(message) }]);
};

type Known = CharterError | HostRefusal;

/** All that was thrown, each with its sentence; undefined where the cause of one is unknown. */
const knownOf = (thrown: readonly unknown[]): [Known, ...Known[]] | undefined => {
	const [first, ...others] = thrown.map((error) => asCharterError(error) ?? hostRefusal(error));
	if (!first || others.some((one) => !one)) return undefined;
	return [first, ...others.filter((one) => one !== undefined)];
};

/** The answer for whatever was thrown, in the reader's language where its sentence is one of the catalogue. An unknown cause goes to the log in full and to the caller not at all. */
export const errorReply = (error: unknown, correlation_id: string, logger: Logger, locale = "en-US"): ErrorReply => {
	const known = knownOf(Array.isArray(error) && error.length > 0 ? error : [error]);
	if (!known) {
		logger.error({ err: error, correlation_id }, "A request failed for an unknown reason");
		const message = refusalSentence({ code: "failed" }, locale) ?? "";
		return {
			status: 500,
			headers: {},
			body: { errors: [{ message, extensions: { code: "INTERNAL", correlation_id } }] },
		};
	}
	const [{ code, status, message: sentence, extensions: details }, ...others] = known;
	if (lacksSetUp(error))
		logger.error(
			{ err: error, correlation_id },
			"The database lacks what this release needs: run its set-up (directus/setup)",
		);
	else if (code === "INVALID_INPUT" && !isCharterError(error))
		logger.warn({ err: error, correlation_id }, "A request was refused as unreadable");
	logger.debug({ code, correlation_id }, sentence);
	const retryAfter = details?.retry_after_seconds;
	return {
		status: others.every((one) => one.status === status) ? status : 400,
		headers: typeof retryAfter === "number" ? { "Retry-After": String(retryAfter) } : {},
		body: { errors: known.map((one) => errorIn(one, correlation_id, locale)) },
	};
};

const errorIn = ({ code, message, extensions }: Known, correlation_id: string, locale: string) => {
	const shown = inLanguage({ message, extensions: extensions ?? {} }, locale);
	return { message: shown.message, extensions: { ...shown.extensions, code, correlation_id } };
};
