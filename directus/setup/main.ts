/**
 * Prepares a deployment's database for this release and ends: first installation and upgrade alike. It runs before any
 * replica of the release starts, and running it again changes nothing.
 */
import { applyConfig } from "../config/apply.ts";
import { readEnv as readConfigEnv } from "../config/env.ts";
import { applyGuarantees } from "../database/apply-guarantees.ts";
import { directus } from "./directus-cli.ts";
import { readEnv } from "./env.ts";
import { withPrivateDirectus } from "./private-directus.ts";

const env = readEnv(process.env);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

say("1/4 Directus's own tables and the first administrator");
await directus(["bootstrap"]);

say("2/4 schema");
await directus(["schema", "apply", "--yes", env.snapshot]);

const { changed, files } = await applyGuarantees(env.database_url);
say(`3/4 database guarantees: ${changed ? `${files} files applied` : "in place"}`);

await withPrivateDirectus(async (url) => {
	const { unchanged, report } = await applyConfig(readConfigEnv({ ...process.env, DIRECTUS_URL: url }));
	say(`4/4 roles, permissions, views and settings: ${unchanged ? "unchanged" : report.join(", ") || "applied"}`);
});
