import { Client } from "pg";
import { readDatabase } from "../config/ownership/read-database.ts";
import { refuseForeign } from "../config/ownership/refuse-foreign.ts";
import { carryOver } from "./carry-over.ts";
import { directus } from "./directus-cli.ts";
import type { SetupEnv } from "./env.ts";

/**
 * Directus's own tables, then the schema of this release, with what earlier releases stored.
 * @throws Error, before anything is written, when the database holds what is not ours
 */
export async function prepareSchema(env: SetupEnv, say: (text: string) => void): Promise<void> {
	await connected(env, async (client) => refuseForeign(await readDatabase(client), env.take_over));
	say("Directus's own tables and the first administrator");
	await directus(["bootstrap"]);
	for (const line of await connected(env, carryOver)) say(line);
	say("schema");
	await directus(["schema", "apply", "--yes", env.snapshot]);
}

async function connected<T>({ database_url }: SetupEnv, work: (client: Client) => Promise<T>): Promise<T> {
	const client = new Client({ connectionString: database_url });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
