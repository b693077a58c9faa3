import { UnrecoverableError } from "bullmq";

/**
 * What the job of several letters ends with: the first failure that another attempt can help, so that the letter behind
 * it is tried again; else the first; undefined when all are out.
 */
export function failureToThrow(outcomes: PromiseSettledResult<unknown>[]): unknown {
	const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
	return failures.find((failure) => !(failure instanceof UnrecoverableError)) ?? failures[0];
}
