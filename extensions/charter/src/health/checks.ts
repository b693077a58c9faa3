import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { Redis } from "ioredis";
import type { Knex } from "knex";

/** Each check resolves when the service answers and rejects with a cause that may be shown. */
export type Check = () => Promise<void>;

export const checkDatabase =
	(database: Knex): Check =>
	async () => {
		await database.raw("select 1");
	};

/** Opens a connection of its own: one that stands already would not notice a changed password. */
export const checkRedis =
	(url: string): Check =>
	async () => {
		const redis = new Redis(url, {
			lazyConnect: true,
			maxRetriesPerRequest: 0,
			retryStrategy: () => null,
			connectTimeout: 2_000,
			commandTimeout: 2_000,
		});
		let cause = "no connection";
		redis.on("error", (error) => {
			if (error.name === "ReplyError") cause = "refused";
		});
		try {
			await redis.connect();
			await redis.ping();
		} catch {
			throw new Error(cause);
		} finally {
			redis.disconnect();
		}
	};

export const checkFolder =
	(root: string): Check =>
	async () => {
		try {
			await access(root, constants.R_OK | constants.W_OK);
		} catch {
			throw new Error("the media folder cannot be read and written");
		}
	};

/** Any answer below 500 shows that the service is there; whether a key is right shows itself when it is used. */
export const checkHttp =
	(url: string, isUp: (response: Response) => boolean = (response) => response.status < 500): Check =>
	async () => {
		let response: Response;
		try {
			response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" });
		} catch {
			throw new Error("no answer");
		}
		await response.body?.cancel();
		if (!isUp(response)) throw new Error(`answered ${response.status}`);
	};
