/** Writes `snapshots/schema.json` from the definitions; `--check` only compares and fails on a difference. */
import { readFile, writeFile } from "node:fs/promises";
import { collections } from "./collections/index.ts";
import { buildSnapshot, printSnapshot } from "./snapshot.ts";

const target = new URL("../../snapshots/schema.json", import.meta.url);
const manifest = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
const text = printSnapshot(buildSnapshot(collections, manifest.dependencies.directus));

if (process.argv.includes("--check")) {
	const stored = await readFile(target, "utf8");
	if (stored !== text) {
		process.stderr.write(
			"snapshots/schema.json does not match directus/schema: run node directus/schema/generate.ts\n",
		);
		process.exitCode = 1;
	}
} else {
	await writeFile(target, text);
}
