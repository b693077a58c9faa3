import { ExponentialBackoff, handleWhen, type IBackoffFactory, retry } from "cockatiel";
import { isRivalry } from "../errors/rivalry.ts";

const pause = new ExponentialBackoff<unknown>({ initialDelay: 20, maxDelay: 160 });

/** Runs a whole transaction again when Postgres says so, four times at most, after a short random pause each. */
export const withRetry = <Value>(
	run: () => Promise<Value>,
	backoff: IBackoffFactory<unknown> = pause,
): Promise<Value> => retry(handleWhen(isRivalry), { maxAttempts: 4, backoff }).execute(run);
