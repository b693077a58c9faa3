import { spawn } from "node:child_process";
import { createWriteStream, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../env/paths.ts";
import { checkStop, onStop } from "../process/stop.ts";
import { endsFile } from "./ends-file.ts";
import { readReport } from "./report.ts";
import type { Tally } from "./tally.ts";

export interface SuiteOptions {
	name: string;
	project: string;
	env: Record<string, string>;
	filters?: string[];
	/** Folder that keeps the report and all that the suite prints. */
	reports: string;
	tally: Tally;
}

/** Runs one Vitest project beside others; a file that cannot be loaded or a skipped test counts as a failure. */
export async function runSuite({ name, project, env, filters = [], reports, tally }: SuiteOptions): Promise<void> {
	checkStop();
	const base = join(reports, name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase());
	const report = `${base}.json`;
	rmSync(report, { force: true });
	console.log(`── ${name} begins ──`);
	tally.begin(name);
	const started = Date.now();
	const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
	const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	const child = spawn(process.execPath, [vitest, ...args, ...filters], {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const log = createWriteStream(`${base}.log`);
	for (const stream of [child.stdout, child.stderr])
		createInterface({ input: stream }).on("line", (line) => {
			log.write(`${line}\n`);
			console.log(`${project.padEnd(11)} │ ${line}`);
			if (endsFile(line)) tally.fileDone(name);
		});
	const off = onStop(() => child.kill("SIGTERM"));
	const code = await new Promise<number>((resolve) => {
		child.on("error", () => resolve(127));
		child.on("close", (status) => resolve(status ?? 1));
	});
	off();
	log.end();
	checkStop();
	const { passed, failed, failures } = readReport(report, code);
	tally.add({ name, passed, failed, failures, seconds: (Date.now() - started) / 1000 });
}
