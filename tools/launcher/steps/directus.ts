import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cli } from "../../../directus/setup/cli-path.ts";
import { withTimeLimit } from "../../../directus/setup/with-time-limit.ts";
import type { Plan } from "../env/plan.ts";
import { urlAnswers } from "../process/ready.ts";
import type { Services } from "../process/services.ts";
import { run, step } from "../process/step.ts";

type Env = Record<string, string>;

/** Written once the database has had its schema for the first time. */
export const schemaStamp = (state: string): string => join(state, "schema.hash");

export const emptyAgain = ({ settings }: Plan): string =>
	settings.DATABASE_URL
		? "Name an empty database in DATABASE_URL to begin anew."
		: "npm run reset starts from an empty database.";

/** Brings the database to today's schema and guarantees; quick when nothing has changed. */
export async function prepareDatabase(plan: Plan, env: Env): Promise<void> {
	const snapshot = join(plan.root, "snapshots", "schema.json");
	const folder = join(plan.root, "directus");
	const stamp = schemaStamp(plan.state);
	const hash = createHash("sha256")
		.update(readFileSync(snapshot))
		.update(plan.settings.DATABASE_URL ?? "")
		.digest("hex");
	if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
		await step("Apply the schema", () =>
			run({
				name: "directus-schema",
				file: process.execPath,
				args: [join(folder, "setup", "apply-schema.ts")],
				cwd: folder,
				env,
				state: plan.state,
				hint: emptyAgain(plan),
			}),
		);
		writeFileSync(stamp, hash);
	}
	await step("Apply the database guarantees", () =>
		run({
			name: "database-apply",
			file: process.execPath,
			args: [join(folder, "database", "apply.ts")],
			cwd: folder,
			env,
			state: plan.state,
		}),
	);
}

/** docs/operations.md, "Memory" */
const heapOptions = ["--max-old-space-size=1024", "--v8-pool-size=1"];

/** Starts one Directus process and waits until it answers. */
export async function startDirectus(plan: Plan, env: Env, services: Services, name = "directus"): Promise<void> {
	await services.start({
		name,
		file: process.execPath,
		args: [...heapOptions, cli, "start"],
		env: { ...env, DB_CONNECTION_STRING: withTimeLimit(env.DB_CONNECTION_STRING ?? "") },
		cwd: join(plan.root, "directus"),
		timeoutSeconds: 120,
		ready: () => urlAnswers(`http://127.0.0.1:${env.PORT}/server/ping`),
	});
}

/** Applies roles, permissions, presets, dashboards and settings through the running Directus. */
export async function applyConfig(plan: Plan, env: Env): Promise<void> {
	await step("Apply access and configuration", () =>
		run({
			name: "directus-config",
			file: process.execPath,
			args: [join(plan.root, "directus", "config", "apply.ts")],
			cwd: join(plan.root, "directus"),
			env: { ...env, ADMIN_TOKEN: plan.secrets.admin_token, PERSONA_PASSWORD: plan.secrets.persona_password },
			state: plan.state,
		}),
	);
}
