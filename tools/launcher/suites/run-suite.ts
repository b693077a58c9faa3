import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../env/paths.ts";
import { checkStop, onStop } from "../process/stop.ts";
import type { Tally } from "./tally.ts";

const Report = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	success: z.boolean(),
});

export interface SuiteOptions {
	name: string;
	project: string;
	env: Record<string, string>;
	filters: string[];
	reports: string;
	tally: Tally;
}

/** Runs one Vitest project; a file that cannot be loaded or a skipped test counts as a failure. */
export async function runSuite({ name, project, env, filters, reports, tally }: SuiteOptions): Promise<void> {
	checkStop();
	const report = join(reports, `${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}.json`);
	rmSync(report, { force: true });
	console.log(`\n── ${name} ──`);
	const started = Date.now();
	const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
	const args = [
		vitest,
		"run",
		"--project",
		project,
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
		...filters,
	];
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ["ignore", "inherit", "inherit"],
	});
	const off = onStop(() => child.kill("SIGTERM"));
	const code = await new Promise<number>((resolve) => {
		child.on("error", () => resolve(127));
		child.on("exit", (status) => resolve(status ?? 1));
	});
	off();
	checkStop();
	const counts = existsSync(report)
		? Report.parse(JSON.parse(readFileSync(report, "utf8")))
		: { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, success: false };
	const failed = counts.numFailedTests + counts.numPendingTests;
	tally.add({
		name,
		passed: counts.numPassedTests,
		failed: failed === 0 && (code !== 0 || !counts.success) ? 1 : failed,
		seconds: (Date.now() - started) / 1000,
	});
}
