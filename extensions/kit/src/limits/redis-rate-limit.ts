import { memoryRateLimitStore, type RateLimitStore } from "./rate-limit.ts";

/** The part of an ioredis client that counting needs. */
export interface CountingRedis {
	status: string;
	multi: () => {
		set: (key: string, value: number, px: "PX", ms: number, nx: "NX") => unknown;
		incr: (key: string) => unknown;
		pttl: (key: string) => unknown;
		exec: () => Promise<[error: Error | null, result: unknown][] | null>;
	};
}

/**
 * Windows that all processes share. While Redis does not answer each process counts for itself: a limit that is too
 * generous for a moment is better than a closed shop.
 */
export const redisRateLimitStore = (redis: CountingRedis, prefix = "harborsmith:limit:"): RateLimitStore => {
	const alone = memoryRateLimitStore();
	const shared: RateLimitStore = async (key, windowMs, now) => {
		const transaction = redis.multi();
		transaction.set(prefix + key, 0, "PX", windowMs, "NX");
		transaction.incr(prefix + key);
		transaction.pttl(prefix + key);
		const [, counted, left] = (await transaction.exec()) ?? [];
		if (typeof counted?.[1] !== "number" || typeof left?.[1] !== "number") throw new Error("Redis did not count");
		return { count: counted[1], resets_at: now + left[1] };
	};
	return async (key, windowMs, now) => {
		if (redis.status !== "ready") return alone(key, windowMs, now);
		try {
			return await shared(key, windowMs, now);
		} catch {
			return alone(key, windowMs, now);
		}
	};
};
