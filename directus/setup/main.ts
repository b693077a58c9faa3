/**
 * Prepares a deployment's database for this release and ends: first installation and upgrade alike. It runs before any
 * replica of the release starts, and running it again changes nothing.
 */
import { applyConfig } from "../config/apply.ts";
import { readEnv as readConfigEnv } from "../config/env.ts";
import { applyGuarantees } from "../database/apply-guarantees.ts";
import { runProgram } from "../run-program.ts";
import { readEnv } from "./env.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { withPrivateDirectus } from "./private-directus.ts";

const print = (text: string): void => void process.stdout.write(`${text}\n`);

await runProgram(async () => {
	const env = readEnv(process.env);
	await prepareSchema(env, print);

	const { changed, files } = await applyGuarantees(env.database_url);
	print(`database guarantees: ${changed ? `${files} files applied` : "in place"}`);

	await withPrivateDirectus(async (url) => {
		const { unchanged, report } = await applyConfig(readConfigEnv({ ...process.env, DIRECTUS_URL: url }));
		print(`roles, permissions, views and settings: ${unchanged ? "unchanged" : report.join(", ") || "applied"}`);
	});
});
