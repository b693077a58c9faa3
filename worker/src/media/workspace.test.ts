import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inWorkspace, removeOldWorkspaces } from "./workspace.ts";

let scratch: string;
beforeEach(() => {
	scratch = mkdtempSync(join(tmpdir(), "harborsmith-scratch-"));
	vi.stubEnv("TMPDIR", scratch);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(scratch, { recursive: true });
});

/** The parts of this process's own workspaces: machine, process, start of the process, chance. */
const ownParts = (): Promise<string[]> => inWorkspace(async (folder) => folder.slice(scratch.length + 1).split("."));

const leave = (parts: string[], hours = 0): string => {
	const folder = join(scratch, parts.join("."));
	mkdirSync(folder);
	const then = Date.now() / 1000 - hours * 3600;
	utimesSync(folder, then, then);
	return folder;
};
const gone = 2 ** 22 + 1;

it("gives each piece of work a folder of its own and takes it away", async () => {
	const [one, two] = await Promise.all([inWorkspace(async (folder) => folder), inWorkspace(async (folder) => folder)]);
	expect(one).not.toBe(two);
	expect(readdirSync(scratch)).toEqual([]);
});

it("sweeps what a killed worker has left, also one that had the same number, as in a container", async () => {
	const [name = "", machine = "", pid = "", , chance = ""] = await ownParts();
	const left = [
		leave([name, machine, String(gone), "1", chance]),
		leave([name, machine, pid, "1", chance]),
		leave([name, "othermachine", pid, "1", chance], 25),
	];
	await removeOldWorkspaces();
	expect(left.filter((folder) => existsSync(folder))).toEqual([]);
});

it("leaves alone what somebody may be working in", async () => {
	const parts = await ownParts();
	const [name = "", machine = "", , , chance = ""] = parts;
	const kept = [
		leave(parts),
		leave([name, machine, String(process.ppid), "1", chance]),
		// Another container on the same disk: its processes cannot be seen from here.
		leave([name, "othermachine", String(gone), "1", chance], 1),
		leave(["somebody-elses", "folder"]),
	];
	await removeOldWorkspaces();
	expect(kept.filter((folder) => !existsSync(folder))).toEqual([]);
});
