import { type Logger, memoryRateLimitStore, type RateLimitStore, redisRateLimitStore } from "@harborsmith/kit";
import { Redis } from "ioredis";

/** Counts for all processes where there is a Redis, else for this one. */
export type SharedCounter = { count: RateLimitStore; close: () => void };

/** Connects with the first count, so that no command of the Directus CLI ever does. */
export const sharedCounter = (url: string | undefined, logger: Logger): SharedCounter => {
	if (url === undefined) return { count: memoryRateLimitStore(), close: () => undefined };
	let redis: Redis | undefined;
	let opening: Promise<RateLimitStore> | undefined;
	const open = async (): Promise<RateLimitStore> => {
		const client = new Redis(url, {
			lazyConnect: true,
			enableOfflineQueue: false,
			maxRetriesPerRequest: 1,
			commandTimeout: 250,
			connectTimeout: 1_000,
		});
		redis = client;
		client.on("error", (err) => logger.warn({ err }, "Limits are counted per process: Redis does not answer"));
		await client.connect().catch(() => undefined);
		return redisRateLimitStore(client);
	};
	return {
		count: async (key, windowMs, now) => {
			opening ??= open();
			return (await opening)(key, windowMs, now);
		},
		close: () => redis?.disconnect(),
	};
};
