import type { Result } from "@harborsmith/domain";
import { refused } from "./refused.ts";

/** The value of a rule's result; a refusal becomes the error that reaches the caller. */
export const unwrap = <Value>(result: Result<Value>): Value => {
	if (result.ok) return result.value;
	const { code, refusal, details } = result.error;
	throw refused(code, { ...details, refusal });
};
