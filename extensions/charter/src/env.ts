import { commonEnv, envOptionalText, envOptionalUrl, envText, parseEnv, refuseInProduction } from "@harborsmith/kit";

const shape = {
	...commonEnv,
	/** Where the worker answers about its health. Empty: no worker check. */
	WORKER_URL: envOptionalUrl(),
	STORAGE_LOCATIONS: envText().default("local"),
	MAIL_FROM: envOptionalText(),
	/** Signs the sessions of Directus itself. */
	SECRET: envOptionalText(),
};

/** @throws Error that names each wrong variable, and each that production refuses */
export const parseCharterEnv = (source: Record<string, unknown>) => {
	const env = parseEnv(shape, source);
	const { HARBORSMITH_PROFILE, HARBORSMITH_SECRET, SECRET } = env;
	refuseInProduction(HARBORSMITH_PROFILE, { secrets: { HARBORSMITH_SECRET, SECRET } });
	return env;
};
export type CharterEnv = ReturnType<typeof parseCharterEnv>;

/** The Redis that the processes of Directus share, else the queue's. */
export const redisUrl = (env: CharterEnv, directus: Record<string, unknown>): string | undefined =>
	parseEnv({ REDIS: envOptionalText() }, { REDIS: directus.REDIS }).REDIS ?? env.REDIS_URL;
