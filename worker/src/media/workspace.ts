import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { DAY } from "@harborsmith/domain/time";

const start = "harborsmith-media";
/** Containers may share the disk and have names of their own. Without dots, which divide the parts. */
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 10);
/** Tells this process from an earlier one of the same number: in a container it is always the same. */
const run = randomBytes(4).toString("hex");
/** No job takes longer; a folder of another machine that is older belongs to nobody. */
const longestJobMs = DAY;

/** Gives the work a folder of its own and removes it afterwards, whatever happened. */
export async function inWorkspace<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), `${[start, machine, process.pid, run].join(".")}.`));
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
};

async function isLeft(name: string): Promise<boolean> {
	const [kind, owner, process_id, its_run] = name.split(".");
	if (kind !== start) return false;
	if (owner !== machine) {
		const { mtimeMs } = await stat(join(tmpdir(), name));
		return Date.now() - mtimeMs > longestJobMs;
	}
	const pid = Number(process_id);
	return pid === process.pid ? its_run !== run : !isRunning(pid);
}

/** Removes the folders that killed workers have left behind. */
export async function removeOldWorkspaces(): Promise<void> {
	for (const name of await readdir(tmpdir())) {
		if (await isLeft(name)) await rm(join(tmpdir(), name), { recursive: true, force: true });
	}
}
