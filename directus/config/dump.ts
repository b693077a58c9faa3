/** Reads the configuration back out of a running Directus; `--check` compares it with the files and fails on a difference. */
import { pathToFileURL } from "node:url";
import { type ConfigEnv, readEnv } from "./env.ts";
import { settings } from "./project/settings.ts";
import { resources } from "./resources.ts";
import { connect, type Row } from "./sync/client.ts";
import { canonical, sortKeys } from "./sync/resource.ts";
import { storedRows } from "./sync/stored-rows.ts";

export type Configuration = Record<string, Row[]>;

/** What the files say, in the form in which `dumpConfig` prints what Directus holds. */
export function wantedConfig(env: ConfigEnv): Configuration {
	const rows = resources(env).map((resource) => [resource.name, canonical(resource, resource.rows)]);
	return { ...Object.fromEntries(rows), settings: [sortKeys(settings) as Row] };
}

export async function dumpConfig(env: ConfigEnv): Promise<Configuration> {
	const client = connect(env.DIRECTUS_URL, env.ADMIN_TOKEN);
	const dumped: Configuration = {};
	for (const resource of resources(env)) {
		dumped[resource.name] = canonical(resource, await storedRows(client, resource));
	}
	const stored = await client.getOne("/settings");
	const own = Object.keys(settings).map((name) => [name, stored[name]]);
	return { ...dumped, settings: [sortKeys(Object.fromEntries(own)) as Row] };
}

/** Rows that differ between two configurations, one line each. */
export function differences(wanted: Configuration, stored: Configuration): string[] {
	return Object.keys(wanted).flatMap((name) => {
		const before = new Set((wanted[name] ?? []).map((row) => JSON.stringify(row)));
		const after = new Set((stored[name] ?? []).map((row) => JSON.stringify(row)));
		const missing = [...before].filter((row) => !after.has(row)).map((row) => `- ${name} ${row}`);
		return [...missing, ...[...after].filter((row) => !before.has(row)).map((row) => `+ ${name} ${row}`)];
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const env = readEnv();
	const stored = await dumpConfig(env);
	if (process.argv.includes("--check")) {
		const found = differences(wantedConfig(env), stored);
		process.stdout.write(found.length > 0 ? `${found.join("\n")}\n` : "configuration as in the files\n");
		process.exitCode = found.length > 0 ? 1 : 0;
	} else process.stdout.write(`${JSON.stringify(stored, null, "\t")}\n`);
}
