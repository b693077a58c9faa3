import { failed } from "./failed.ts";
import { launch, type Program } from "./launch.ts";
import { signalGroup } from "./process-group.ts";
import { checkStop, onStop, Stopped } from "./stop.ts";

/** Runs one step of a start and prints how long it took; a step that was not needed says nothing. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
	checkStop();
	const started = Date.now();
	const result = await work();
	const seconds = (Date.now() - started) / 1000;
	if (seconds >= 0.3) process.stdout.write(`  ✔ ${title} (${seconds.toFixed(1)} s)\n`);
	return result;
}

export interface RunOptions extends Program {
	/** The folder of this start's state; the log of the run lies under it. */
	state: string;
}

const timeoutMs = 5000;
const running = new Map<number, Promise<unknown>>();

/** Asks a program and its children to end, and ends what does not. */
function end(pid: number): void {
	signalGroup(pid, "SIGTERM");
	setTimeout(() => running.has(pid) && signalGroup(pid, "SIGKILL"), timeoutMs).unref();
}

/** Ends the programs that run() still waits for, when a start has failed or was stopped elsewhere. */
export async function endRuns(): Promise<void> {
	for (const pid of running.keys()) end(pid);
	await Promise.all(running.values());
}

/** Runs a program to its end with its output in a log. Throws what failed, the last lines and what to do. */
export async function run(options: RunOptions): Promise<void> {
	checkStop();
	const child = launch(options, options.state, "anew");
	const { pid = 0 } = child;
	let stopped = false;
	const off = onStop(() => {
		stopped = true;
		end(pid);
	});
	const ended = new Promise<number>((resolve) => {
		child.on("error", () => resolve(127));
		child.on("exit", (status) => resolve(status ?? 1));
	});
	running.set(pid, ended);
	const code = await ended;
	off();
	running.delete(pid);
	signalGroup(pid, "SIGKILL");
	if (stopped) throw new Stopped();
	if (code === 0) return;
	throw failed(options, options.state, `failed (code ${code})`);
}
