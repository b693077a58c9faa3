import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openTestStores } from "@harborsmith/kit/store/testing";
import { afterAll, describe, expect, it } from "vitest";
import type { MediaJob } from "./rows/media-rows.ts";
import { type Bench, openBench } from "./testing/bench.ts";
import { makeFilm } from "./testing/samples.ts";
import { removeOldWorkspaces } from "./workspace.ts";

const stores = await openTestStores();
const benches = await Promise.all(stores.map(async (each) => ({ ...each, bench: await openBench(each.store) })));
const program = fileURLToPath(new URL("./testing/run-one.ts", import.meta.url));

afterAll(async () => {
	for (const { bench, stop } of benches) {
		await bench.close();
		await stop();
	}
});

function startWorker(bench: Bench, job: MediaJob, env: Record<string, string>): ChildProcess {
	const args = [program, bench.statePath, job.media, job.file, String(job.attempt)];
	return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: "ignore" });
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
	for (let tries = 0; !(await what()); tries++) {
		if (tries > 600) throw new Error("It did not happen within 30 seconds.");
		await wait(50);
	}
}

const workspacesOf = (pid: number | undefined): string[] =>
	readdirSync(tmpdir()).filter((name) => /^harborsmith-media\.\w+\.(\d+)\./.exec(name)?.[1] === String(pid));

/** Processes that work in the workspace of a worker. */
function toolsOf(pid: number | undefined): string[] {
	const places = workspacesOf(pid).map((name) => join(tmpdir(), name));
	return readdirSync("/proc").filter((name) => {
		try {
			return /^\d+$/.test(name) && Number(name) !== pid && places.includes(readlinkSync(`/proc/${name}/cwd`));
		} catch {
			return false;
		}
	});
}

const isGone = (pid: string): boolean => {
	try {
		return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
	} catch {
		return true;
	}
};

async function killed(child: ChildProcess): Promise<void> {
	const over = once(child, "exit");
	child.kill("SIGKILL");
	await over;
}

describe.each(benches)("a worker killed on $name", ({ bench, store, env }) => {
	it("in the middle of encoding takes its ffmpeg with it; the job then runs again and ends well", async () => {
		const output = ["-b:v", "12M"];
		const job = await bench.add(
			await makeFilm(join(bench.folder, "long.mp4"), { size: "1280x720", seconds: 7, output }),
		);
		const worker = startWorker(bench, job, env);
		await until(() => toolsOf(worker.pid).length > 0 && (bench.row(job)?.progress ?? 0) > 0);
		const tools = toolsOf(worker.pid);
		await killed(worker);
		await until(() => tools.every(isGone));
		expect(bench.row(job)).toMatchObject({ status: "processing" });
		expect(bench.row(job)?.renditions).toBeUndefined();
		expect(await store.list(`${job.file}__`)).toEqual([]);
		expect(workspacesOf(worker.pid)).toHaveLength(1);
		await removeOldWorkspaces();
		expect(workspacesOf(worker.pid)).toEqual([]);
		expect(await bench.process(job)).toBe("ready");
	});

	it("in the middle of the upload shows nothing of it; the next run shows all and removes the rest", async () => {
		const job = await bench.add(await makeFilm(join(bench.folder, "short.mp4"), { size: "320x180", seconds: 9 }));
		const worker = startWorker(bench, job, env);
		await until(async () => (await store.list(`${job.file}__`)).length > 0);
		await killed(worker);
		const left = await store.list(`${job.file}__`);
		expect(left.length).toBeGreaterThan(0);
		expect(left.some((key) => key.endsWith("master.m3u8"))).toBe(false);
		expect(bench.row(job)?.renditions).toBeUndefined();

		expect(await bench.process(job)).toBe("ready");
		const master = bench.row(job)?.renditions?.video?.master ?? "";
		const folder = master.slice(0, master.lastIndexOf("/") + 1);
		const now = await store.list(`${job.file}__`);
		expect(now).toContain(master);
		expect(now.every((key) => key.startsWith(folder))).toBe(true);
	});
});
