import type { Logger } from "@harborsmith/kit";
import { Redis } from "ioredis";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";

/** Counts for all processes where there is a Redis, else for this one. */
export type SharedCounter = {
	/** A counter of its own per name; `seconds` is the length of its window. */
	open: (name: string, seconds: number) => () => Promise<RateLimiterAbstract>;
	close: () => void;
};

/**
 * Connects with the first count, so that no command of the Directus CLI ever does. While Redis does not answer each
 * process counts for itself: a limit that is too generous for a moment is better than a closed shop.
 */
export const sharedCounter = (url: string | undefined, logger: Logger): SharedCounter => {
	let redis: Redis | undefined;
	let connecting: Promise<Redis> | undefined;
	const connect = async (address: string): Promise<Redis> => {
		const client = new Redis(address, {
			lazyConnect: true,
			enableOfflineQueue: false,
			maxRetriesPerRequest: 1,
			commandTimeout: 250,
			connectTimeout: 1_000,
		});
		redis = client;
		client.on("error", (err) => logger.warn({ err }, "Limits are counted per process: Redis does not answer"));
		await client.connect().catch(() => undefined);
		return client;
	};
	return {
		open: (name, seconds) => {
			const options = { keyPrefix: `harborsmith:limit:${name}`, points: 1, duration: seconds };
			const alone = new RateLimiterMemory(options);
			let shared: Promise<RateLimiterAbstract> | undefined;
			const share = async (address: string): Promise<RateLimiterAbstract> => {
				connecting ??= connect(address);
				const storeClient = await connecting;
				return new RateLimiterRedis({ ...options, storeClient, rejectIfRedisNotReady: true, insuranceLimiter: alone });
			};
			return async () => {
				if (url === undefined) return alone;
				shared ??= share(url);
				return shared;
			};
		},
		close: () => redis?.disconnect(),
	};
};
