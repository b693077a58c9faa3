import { commonEnv, envOptionalText, envOptionalUrl, envText, parseEnv } from "@harborsmith/kit";

const shape = {
	...commonEnv,
	/** Where the worker answers about its health. Empty: no worker check. */
	WORKER_URL: envOptionalUrl(),
	STORAGE_LOCATIONS: envText().default("local"),
	MAIL_FROM: envOptionalText(),
};

export const parseCharterEnv = (source: Record<string, unknown>) => parseEnv(shape, source);
export type CharterEnv = ReturnType<typeof parseCharterEnv>;

/** The Redis that the processes of Directus share, else the queue's. */
export const redisUrl = (env: CharterEnv, directus: Record<string, unknown>): string | undefined =>
	parseEnv({ REDIS: envOptionalText() }, { REDIS: directus.REDIS }).REDIS ?? env.REDIS_URL;
