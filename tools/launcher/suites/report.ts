import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { root } from "../env/paths.ts";

const Report = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	success: z.boolean(),
	testResults: z.array(
		z.object({
			name: z.string(),
			status: z.string(),
			message: z.string().optional(),
			assertionResults: z.array(
				z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
			),
		}),
	),
});

export interface SuiteResult {
	passed: number;
	failed: number;
	/** What failed, each as file, test and the beginning of its error. */
	failures: string[];
}

/** What a suite's report says; a run that ended badly without naming a test has one failure. */
export function readReport(path: string, code: number): SuiteResult {
	if (!existsSync(path))
		return { passed: 0, failed: 1, failures: [`The run ended with code ${code} and left no report.`] };
	const report = Report.parse(JSON.parse(readFileSync(path, "utf8")));
	const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = relative(root, name);
		const tests = assertionResults.filter((test) => test.status !== "passed");
		if (tests.length === 0) return status === "passed" ? [] : [text(file, "could not be run", message)];
		return tests.map((test) => text(file, test.fullName, test.failureMessages?.[0] ?? `It was ${test.status}.`));
	});
	const counted = report.numFailedTests + report.numPendingTests;
	const endedBadly = code !== 0 || !report.success;
	return {
		passed: report.numPassedTests,
		failed: Math.max(counted, endedBadly ? 1 : 0),
		failures: failures.length === 0 && endedBadly ? [`The run ended with code ${code}; its log says why.`] : failures,
	};
}

function text(file: string, what: string, error = ""): string {
	const lines = error.split("\n").slice(0, 6);
	return [`${file} › ${what}`, ...lines.map((line) => `      ${line.slice(0, 300)}`)].join("\n");
}
