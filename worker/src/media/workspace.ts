import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const start = "harborsmith-media-";

/** Gives the work a folder of its own and removes it afterwards, whatever happened. */
export async function inWorkspace<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), `${start}${process.pid}-`));
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

/** Removes the folders that killed workers have left behind. */
export async function sweepWorkspaces(): Promise<void> {
	for (const name of await readdir(tmpdir())) {
		const pid = name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : Number.NaN;
		if (pid > 0 && pid !== process.pid && !isRunning(pid))
			await rm(join(tmpdir(), name), { recursive: true, force: true });
	}
}
