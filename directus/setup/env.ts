import { fileURLToPath } from "node:url";
import { z } from "zod";

const Env = z.object({
	/** The database as its owner reaches it. */
	DATABASE_URL: z.string().min(1),
});

export interface SetupEnv {
	database_url: string;
	/** The schema of this release. */
	snapshot: string;
}

/** @throws ZodError that names each wrong variable */
export function readEnv(source: Record<string, string | undefined>): SetupEnv {
	const { DATABASE_URL } = Env.parse(source);
	return {
		database_url: DATABASE_URL,
		snapshot: fileURLToPath(new URL("../../snapshots/schema.json", import.meta.url)),
	};
}
