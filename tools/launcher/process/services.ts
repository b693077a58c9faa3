import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { logTail } from "./log-tail.ts";
import { pause, Stopped } from "./stop.ts";

export interface ServiceOptions {
	name: string;
	file: string;
	args: string[];
	env: Record<string, string | undefined>;
	cwd: string;
	/** Answers true when the service can be used. Called every 100 ms. */
	ready: () => Promise<boolean>;
	/** Seconds to wait for `ready`. */
	patience?: number;
	/** Postgres refuses root: run as this user instead. */
	user?: { uid: number; gid: number } | undefined;
	stopSignal?: NodeJS.Signals;
}

interface Running {
	name: string;
	child: ChildProcess;
	stopSignal: NodeJS.Signals;
}

/** The long-running children of one start: each in its own process group, stopped in reverse order. */
export class Services {
	readonly #running: Running[] = [];
	readonly #logs: string;
	readonly #pids: string;
	#stopping = false;
	/** Resolves with a sentence when a service ends by itself. */
	readonly died: Promise<string>;
	#reportDeath: (sentence: string) => void = () => {};

	constructor(state: string) {
		this.#logs = join(state, "logs");
		this.#pids = join(state, "pids.json");
		this.died = new Promise((resolve) => {
			this.#reportDeath = resolve;
		});
	}

	logOf(name: string): string {
		return join(this.#logs, `${name}.log`);
	}

	pids(): Record<string, number> {
		return Object.fromEntries(this.#running.map(({ name, child }) => [name, child.pid ?? 0]));
	}

	/** Starts a service and waits until it is ready. Throws with the end of its log when it does not get there. */
	async start(options: ServiceOptions): Promise<void> {
		if (this.#stopping) throw new Stopped();
		const log = this.logOf(options.name);
		const out = openSync(log, "a");
		const child = spawn(options.file, options.args, {
			cwd: options.cwd,
			env: { ...process.env, ...options.env },
			stdio: ["ignore", out, out],
			detached: true,
			...options.user,
		});
		closeSync(out);
		let ended: string | undefined;
		child.on("error", (error) => {
			ended = error.message;
		});
		child.on("exit", (code, signal) => {
			ended = `ended with ${signal ?? `code ${code}`}`;
			if (!this.#stopping) this.#reportDeath(`${options.name} ${ended}. Its log: ${log}`);
		});
		this.#running.push({ name: options.name, child, stopSignal: options.stopSignal ?? "SIGTERM" });
		this.#remember();
		const deadline = Date.now() + (options.patience ?? 60) * 1000;
		while (!(await options.ready())) {
			if (ended !== undefined || Date.now() > deadline) {
				const why = ended ?? `was not ready within ${options.patience ?? 60} s`;
				throw new Error(`${options.name} ${why}.\n\n    ${logTail(log)}\n\n  Whole log: ${log}`);
			}
			await pause(100);
		}
	}

	/** Stops every service, last started first; kills what does not end within ten seconds. */
	async stopAll(): Promise<void> {
		this.#stopping = true;
		for (const { child, stopSignal } of this.#running.reverse()) {
			if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
			const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
			signalGroup(child.pid, stopSignal);
			const kill = setTimeout(() => signalGroup(child.pid ?? 0, "SIGKILL"), 10_000);
			await gone;
			clearTimeout(kill);
			signalGroup(child.pid, "SIGKILL");
		}
		this.#running.length = 0;
		rmSync(this.#pids, { force: true });
	}

	/** Ends what a start that was killed left behind. Only processes whose start time matches the record. */
	async sweep(): Promise<void> {
		if (!existsSync(this.#pids)) return;
		const left = JSON.parse(readFileSync(this.#pids, "utf8")) as { pid: number; born: string }[];
		const alive = left.filter(({ pid, born }) => born !== "" && bornAt(pid) === born);
		for (const { pid } of alive.reverse()) signalGroup(pid, "SIGTERM");
		for (let tries = 0; tries < 50 && alive.some(({ pid, born }) => bornAt(pid) === born); tries++) await pause(200);
		for (const { pid, born } of alive) if (bornAt(pid) === born) signalGroup(pid, "SIGKILL");
		rmSync(this.#pids, { force: true });
	}

	#remember(): void {
		const list = this.#running.map(({ name, child }) => ({ name, pid: child.pid, born: bornAt(child.pid ?? 0) }));
		writeFileSync(this.#pids, JSON.stringify(list), { mode: 0o600 });
	}
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
	if (pid <= 1) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// The group has ended already.
	}
}

/** When a process was started, as the kernel tells it; empty where it does not tell. */
function bornAt(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
	} catch {
		return "";
	}
}
