import type { CharterContext } from "../context/charter-context.ts";
import { redisUrl } from "../env.ts";
import { type Step, steps } from "../installation/missing-steps.ts";
import { checkAccounts } from "./check-accounts.ts";
import { type Check, checkDatabase, checkFolder, checkHttp, checkRedis } from "./checks.ts";

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** The first storage location is the one that is written to, as in Directus itself. */
const storageCheck = (env: Record<string, unknown>, locations: string): Check => {
	const prefix = `STORAGE_${(locations.split(",")[0] ?? "local").trim().toUpperCase()}`;
	if (text(env[`${prefix}_DRIVER`]) !== "s3") return checkFolder(text(env[`${prefix}_ROOT`]) || "./uploads");
	const endpoint = text(env[`${prefix}_ENDPOINT`]) || `https://s3.${text(env[`${prefix}_REGION`])}.amazonaws.com`;
	return checkHttp(endpoint.includes("://") ? endpoint : `https://${endpoint}`);
};

/** Without these nothing can be sold. */
export const vitalChecks = new Set(["database", "redis", "storage", "schema", "guarantees", "accounts"]);

export const charterChecks = (context: CharterContext): Record<string, Check> => {
	const { env, database, feed, directus, installation } = context;
	const installed =
		(step: Step): Check =>
		async () => {
			if ((await installation.missing()).includes(step)) throw new Error(steps[step]);
		};
	const redis = redisUrl(env, directus.env);
	return {
		database: checkDatabase(database),
		changes: async () => {
			if (!feed.live()) throw new Error("changes of other processes do not arrive; answers are not cached");
		},
		schema: installed("schema"),
		guarantees: installed("guarantees"),
		accounts: installed("accounts"),
		programs: checkAccounts(database),
		storage: storageCheck(directus.env, env.STORAGE_LOCATIONS),
		...(redis ? { redis: checkRedis(redis) } : {}),
		...(env.WORKER_URL ? { worker: checkHttp(`${env.WORKER_URL}/health`, ({ ok }) => ok) } : {}),
	};
};
