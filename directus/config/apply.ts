/** Brings a running Directus to this configuration. Does nothing when it was applied before and has not changed. */
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { runProgram } from "../run-program.ts";
import { type ConfigEnv, readEnv } from "./env.ts";
import { readDirectus } from "./ownership/read-directus.ts";
import { refuseForeign } from "./ownership/refuse-foreign.ts";
import { adoptAdministrators } from "./project/administrators.ts";
import { nameDemoOwner } from "./project/demo-owner.ts";
import { firstRows } from "./project/first-rows.ts";
import { settings } from "./project/settings.ts";
import { uploadLogo } from "./project/upload-logo.ts";
import { resources } from "./resources.ts";
import { appliedHash, writeAppliedHash } from "./sync/applied-hash.ts";
import { type Client, connect } from "./sync/client.ts";
import { reconcile } from "./sync/reconcile.ts";

export interface Applied {
	/** True when nothing had to be looked at. */
	unchanged: boolean;
	/** One line per kind of row that changed. */
	report: string[];
}

/**
 * @throws Error, before anything is written, when Directus holds what is not ours and this would delete or replace it
 */
export async function applyConfig(env: ConfigEnv, options: { force?: boolean } = {}): Promise<Applied> {
	const client = connect(env.DIRECTUS_URL, env.ADMIN_TOKEN);
	const wanted = resources(env);
	const hash = createHash("sha256")
		.update(JSON.stringify([wanted, settings, firstRows, env.ADMIN_TOKEN]))
		.digest("hex");
	if (!options.force && (await appliedHash(client)) === hash) return { unchanged: true, report: [] };

	refuseForeign(await readDirectus(client), env.HARBORSMITH_TAKE_OVER);
	const report: string[] = [];
	for (const resource of wanted) {
		const { created, updated, deleted } = await reconcile(client, resource);
		if (created + updated + deleted > 0) report.push(`${resource.name}: +${created} ~${updated} -${deleted}`);
	}
	await adoptAdministrators(client);
	await uploadLogo(client);
	await client.send("PATCH", "/settings", settings);
	await nameDemoOwner(client, env);
	await insertFirstRows(client);
	await writeAppliedHash(client, hash);
	return { unchanged: false, report };
}

async function insertFirstRows(client: Client): Promise<void> {
	for (const [collection, rows] of Object.entries(firstRows)) {
		const path = `/items/${collection}`;
		if (collection === "site_settings") {
			const stored = await client.getOne(path);
			if (!stored.id) await client.send("PATCH", path, rows[0]);
		} else if ((await client.get(path, { fields: "id", limit: "1" })).length === 0)
			await client.send("POST", path, rows);
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	await runProgram(async () => {
		const { unchanged, report } = await applyConfig(readEnv(), { force: process.argv.includes("--force") });
		process.stdout.write(
			unchanged ? "configuration unchanged\n" : `${["configuration applied", ...report].join("\n  ")}\n`,
		);
	});
}
