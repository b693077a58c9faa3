import { queueNames } from "@harborsmith/contract/queue";
import {
	commonEnv,
	envOptionalText,
	envText,
	envUrl,
	envWholeNumber,
	parseEnv,
	refuseInProduction,
} from "@harborsmith/kit";
import { z } from "zod";

const shape = {
	...commonEnv,
	DATABASE_URL: envText(),
	DIRECTUS_URL: envUrl(),
	WORKER_TOKEN: envText(),
	/** Loopback port of `/health` and `/jobs/failed`. */
	WORKER_PORT: envWholeNumber(8056),
	/** Address that the health server listens on; a container needs `0.0.0.0`. */
	WORKER_HOST: z.preprocess((value) => value || undefined, z.string().default("127.0.0.1")),
	/** How long running jobs may take to finish after SIGTERM before they are handed back, in milliseconds. */
	WORKER_GRACE_MS: envWholeNumber(5000),
	/** Queues that this process works on, separated by commas; empty means all. Lets encoding run on machines of its own. */
	WORKER_QUEUES: envOptionalText()
		.transform((text) => text?.split(",").map((name) => name.trim()) ?? [...queueNames])
		.pipe(z.array(z.enum(queueNames))),
	SMTP_URL: envText(),
	MAIL_FROM: envText(),
	LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
};

export type Env = ReturnType<typeof readEnv>;

/** The worker's settings. @throws Error naming each wrong variable, and each that production refuses */
export const readEnv = (source: Record<string, unknown>) => {
	const env = parseEnv(shape, source);
	const { HARBORSMITH_PROFILE, HARBORSMITH_SECRET, WORKER_TOKEN } = env;
	refuseInProduction(HARBORSMITH_PROFILE, { secrets: { HARBORSMITH_SECRET, WORKER_TOKEN } });
	return env;
};
