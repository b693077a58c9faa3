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
