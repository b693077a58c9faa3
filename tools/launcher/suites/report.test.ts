import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { root } from "../env/paths.ts";
import { readReport } from "./report.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "harborsmith-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = join(root, "worker", "a.test.ts");
const passed = { fullName: "works", status: "passed", failureMessages: [] };

function result(testResults: unknown[], counts: { passed?: number; failed?: number; pending?: number }, code = 1) {
	const path = join(folder, "report.json");
	writeFileSync(
		path,
		JSON.stringify({
			numPassedTests: counts.passed ?? 0,
			numFailedTests: counts.failed ?? 0,
			numPendingTests: counts.pending ?? 0,
			success: code === 0,
			testResults,
		}),
	);
	return readReport(path, code);
}

it("counts what passed", () => {
	expect(result([{ name: file, status: "passed", assertionResults: [passed] }], { passed: 1 }, 0)).toEqual({
		passed: 1,
		failed: 0,
		failures: [],
	});
});

it("names the file, the test and the error of a failure", () => {
	const wrong = { fullName: "adds up", status: "failed", failureMessages: ["expected 1 to be 2\n    at a.test.ts:3"] };
	const { failed, failures } = result([{ name: file, status: "failed", assertionResults: [passed, wrong] }], {
		passed: 1,
		failed: 1,
	});
	expect(failed).toBe(1);
	expect(failures).toEqual(["worker/a.test.ts › adds up\n      expected 1 to be 2\n          at a.test.ts:3"]);
});

it("takes a skipped test for a failure", () => {
	const skipped = { fullName: "later", status: "skipped", failureMessages: [] };
	const { failed, failures } = result(
		[{ name: file, status: "passed", assertionResults: [skipped] }],
		{ pending: 1 },
		0,
	);
	expect([failed, failures]).toEqual([1, ["worker/a.test.ts › later\n      It was skipped."]]);
});

it("takes a file that cannot be loaded for a failure", () => {
	const { failed, failures } = result(
		[{ name: file, status: "failed", message: "Cannot find module", assertionResults: [] }],
		{},
	);
	expect([failed, failures]).toEqual([1, ["worker/a.test.ts › could not be run\n      Cannot find module"]]);
});

it("takes a run that ended badly, or left no report, for a failure", () => {
	expect(result([{ name: file, status: "passed", assertionResults: [passed] }], { passed: 1 }).failed).toBe(1);
	expect(readReport(join(folder, "none.json"), 137)).toMatchObject({ passed: 0, failed: 1 });
});
