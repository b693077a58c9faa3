import { ExponentialBackoff, handleWhen, type IBackoffFactory, retry } from "cockatiel";

/** Serialization failure and deadlock: Postgres asks for the transaction to be run again. */
const retryable = new Set<unknown>(["40001", "40P01"]);
const asksAgain = handleWhen((error) => error instanceof Error && "code" in error && retryable.has(error.code));
const pause = new ExponentialBackoff<unknown>({ initialDelay: 20, maxDelay: 160 });

/** Runs a whole transaction again when Postgres says so, four times at most, after a short random pause each. */
export const withRetry = <Value>(
	run: () => Promise<Value>,
	backoff: IBackoffFactory<unknown> = pause,
): Promise<Value> => retry(asksAgain, { maxAttempts: 4, backoff }).execute(run);
