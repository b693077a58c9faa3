import type { Result } from "@harborsmith/domain";
import { charterError } from "./charter-error.ts";
import { refused } from "./refused.ts";

/** The value of a rule's result; a refusal becomes the error that reaches the caller. */
export const unwrap = <Value>(result: Result<Value>): Value => {
	if (result.ok) return result.value;
	const { code, message, details } = result.error;
	throw details?.refusal === undefined ? charterError(code, message, details) : refused(code, details);
};
