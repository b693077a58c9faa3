import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { root } from "../env/paths.ts";
import { endLeftBehind } from "../process/left-behind.ts";
import { postgresHome } from "../steps/postgres-files.ts";
import { ownPorts } from "../suites/free-ports.ts";

export interface Start {
	launcher: ChildProcess;
	printed: () => string;
	ended: Promise<number | null>;
}

export const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts of the launcher on a state folder and ports of their own. */
export async function ownStarts(settings: Record<string, string>) {
	const state = mkdtempSync(join(tmpdir(), "harborsmith interrupted "));
	const { env: ports } = await ownPorts(0);
	const env: Record<string, string | undefined> = {
		...process.env,
		...ports,
		HARBORSMITH_STATE: state,
		...settings,
	};
	const launchers: ChildProcess[] = [];

	const endAll = async (): Promise<void> => {
		for (const launcher of launchers.splice(0)) launcher.kill("SIGKILL");
		await endLeftBehind(state);
	};

	const start = (
		more: Record<string, string> = {},
		[file = "", ...args]: string[] = [process.execPath, join(root, "tools/launcher/run.ts"), "start"],
	): Start => {
		const launcher = spawn(file, args, { cwd: root, env: { ...env, ...more } });
		launchers.push(launcher);
		let output = "";
		for (const stream of [launcher.stdout, launcher.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
		const ended = new Promise<number | null>((resolve) => launcher.on("exit", (code) => resolve(code)));
		return { launcher, printed: () => output, ended };
	};

	/** Every living process that was started for this state folder. */
	const left = (): string[] =>
		readdirSync("/proc").flatMap((pid) => {
			if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return [];
			try {
				if (!readFileSync(`/proc/${pid}/environ`, "utf8").includes(`HARBORSMITH_STATE=${state}`)) return [];
				return [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").slice(0, 120)}`];
			} catch {
				return [];
			}
		});

	/** The ports tell of those too that have overwritten their environment, such as Redis. */
	const expectNothingLeft = async (what: string): Promise<void> => {
		expect(left(), what).toEqual([]);
		expect(await Promise.all(Object.values(ports).map((port) => answers(Number(port)))), what).not.toContain(true);
	};

	const removeState = (): void => {
		rmSync(postgresHome(state), { recursive: true, force: true });
		rmSync(state, { recursive: true, force: true });
	};

	return { state, env, start, left, expectNothingLeft, endAll, removeState };
}

/** Whether the moment came; a start that ends before is looked at by the caller. */
export async function until({ launcher }: Start, came: () => boolean, seconds: number): Promise<boolean> {
	const deadline = Date.now() + seconds * 1000;
	while (!came() && launcher.exitCode === null && Date.now() < deadline) await wait(20);
	return came();
}

export async function expectReady(run: Start): Promise<void> {
	const ready = await until(run, () => run.printed().includes("Ctrl-C stops everything"), 240);
	expect(ready, run.printed()).toBe(true);
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1");
		socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
		socket.on("connect", () => socket.destroy());
	});
}
