import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from "cockatiel";
import { isApiError, unreachable } from "./api-error.ts";
import { checkedFetch } from "./request.ts";

const unansweredAtMost = 5;
const pauseMs = 2_000;
/** For the call that tries whether somebody answers again; calls of the same moment wait for it. */
const trialMs = 2_000;

/**
 * `checkedFetch` for this server's pages: after five calls in a row that nobody answered, pages hear so at once instead of
 * each waiting for its whole time. Every two seconds one call tries again.
 * @throws {ApiError} as `checkedFetch`
 */
export function createGuardedFetch(fetching: typeof checkedFetch = checkedFetch): typeof checkedFetch {
	const breaker = circuitBreaker(
		handleWhen((error) => isApiError(error, "UNREACHABLE")),
		{ halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(unansweredAtMost) },
	);
	return async (url, init, timeout = 10_000) => {
		try {
			return await breaker.execute(() =>
				fetching(url, init, breaker.state === CircuitState.Closed ? timeout : Math.min(timeout, trialMs)),
			);
		} catch (error) {
			throw error instanceof BrokenCircuitError ? unreachable() : error;
		}
	};
}

/** One for all calls of this process: they go to the same Directus. */
export const guardedFetch = createGuardedFetch();
