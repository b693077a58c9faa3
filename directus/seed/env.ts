import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { z } from "zod";

const Env = z.object({
	DATABASE_URL: z.string().min(1),
	DIRECTUS_URL: z.url(),
	ADMIN_TOKEN: z.string().min(1),
	FFMPEG_PATH: z.string().optional(),
	PATH: z.string().default(""),
	/** Keeps the drawn pictures and films between resets. */
	SEED_CACHE: z.string().min(1),
	/** Where the ids of all pictures and films are written, for whoever waits for them. */
	SEED_MEDIA_LIST: z.string().optional(),
});

export interface SeedEnv {
	database_url: string;
	directus: { url: string; token: string };
	ffmpeg: string | undefined;
	cache: string;
	list: string | undefined;
}

export function readEnv(source: NodeJS.ProcessEnv = process.env): SeedEnv {
	const env = Env.parse(source);
	const found = env.PATH.split(delimiter)
		.map((folder) => join(folder, "ffmpeg"))
		.find((path) => existsSync(path));
	return {
		database_url: env.DATABASE_URL,
		directus: { url: env.DIRECTUS_URL, token: env.ADMIN_TOKEN },
		ffmpeg: env.FFMPEG_PATH || found,
		cache: env.SEED_CACHE,
		list: env.SEED_MEDIA_LIST || undefined,
	};
}
