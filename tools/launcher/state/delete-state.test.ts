import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { deleteState } from "./delete-state.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "harborsmith-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("deletes a state folder as a whole", async () => {
	mkdirSync(join(folder, "logs"));
	writeFileSync(join(folder, "secrets.json"), "{}");
	await deleteState(folder);
	expect(existsSync(folder)).toBe(false);
});

it("leaves a folder alone that no start has made", async () => {
	writeFileSync(join(folder, "thesis.txt"), "");
	await expect(deleteState(folder)).rejects.toThrow(/Nothing was deleted/);
	expect(existsSync(join(folder, "thesis.txt"))).toBe(true);
});
