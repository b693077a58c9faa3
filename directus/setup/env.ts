import { fileURLToPath } from "node:url";
import { z } from "zod";
import { TakeOver } from "../take-over.ts";

const Env = z.object({
	/** The database as its owner reaches it. */
	DATABASE_URL: z.string().min(1),
	/** Given: what is in the database and not ours may be deleted. */
	HARBORSMITH_TAKE_OVER: z.preprocess((given) => given || undefined, TakeOver),
});

export interface SetupEnv {
	database_url: string;
	/** The schema of this release. */
	snapshot: string;
	take_over: z.output<typeof TakeOver>;
}

/** @throws ZodError that names each wrong variable */
export function readEnv(source: Record<string, string | undefined>): SetupEnv {
	const { DATABASE_URL, HARBORSMITH_TAKE_OVER } = Env.parse(source);
	return {
		database_url: DATABASE_URL,
		take_over: HARBORSMITH_TAKE_OVER,
		snapshot: fileURLToPath(new URL("../../snapshots/schema.json", import.meta.url)),
	};
}
