import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { root, stateFolder } from "./paths.ts";

const folderFor = (wanted: string): string => {
	vi.stubEnv("HARBORSMITH_STATE", wanted);
	return stateFolder();
};
afterEach(() => vi.unstubAllEnvs());

it("keeps its state in one folder of the project, also when the variable is empty", () => {
	expect(folderFor("")).toBe(join(root, ".harborsmith"));
	expect(folderFor(".harborsmith-2/")).toBe(join(root, ".harborsmith-2"));
});

it("keeps it elsewhere when asked", () => {
	const elsewhere = mkdtempSync(join(tmpdir(), "harborsmith-"));
	expect(folderFor(elsewhere)).toBe(elsewhere);
	rmSync(elsewhere, { recursive: true });
});

it.each([".", "./", "..", "tools/..", "/", root, dirname(root), homedir()])(
	"refuses a folder that holds other things, which a reset would delete: %j",
	(wanted) => {
		expect(() => folderFor(wanted)).toThrow(/HARBORSMITH_STATE/);
	},
);
