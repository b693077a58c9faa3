import type { Result } from "@harborsmith/domain";
import { charterError } from "./charter-error.ts";

/** The value of a rule's result; a refusal becomes the error that reaches the caller. */
export const unwrap = <Value>(result: Result<Value>): Value => {
	if (result.ok) return result.value;
	throw charterError(result.error.code, result.error.message, result.error.details);
};
