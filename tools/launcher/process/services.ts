import type { ChildProcess } from "node:child_process";
import { failed } from "./failed.ts";
import { launch, logOf, type Program } from "./launch.ts";
import { signalGroup } from "./process-group.ts";
import { pause, Stopped } from "./stop.ts";

export interface ServiceOptions extends Program {
	/** Answers true when the service can be used. Called every 100 ms. */
	ready: () => Promise<boolean>;
	/** Seconds to wait for `ready`. */
	timeoutSeconds?: number;
}

interface Running {
	options: ServiceOptions;
	child: ChildProcess;
	/** When it ended by itself, in milliseconds since 1970, newest last. */
	deaths: number[];
}

const crashLoop = { times: 8, within: 60_000 };

/** The long-running children of one start: each in its own process group, started again when it dies, stopped in reverse order. */
export class Services {
	readonly #running: Running[] = [];
	readonly #state: string;
	#stopping = false;
	/** Resolves with a sentence when a service cannot be kept alive. */
	readonly died: Promise<string>;
	#giveUp: (sentence: string) => void = () => {};
	/** Told whenever a service was started again. */
	onRestart: (name: string, why: string) => void = () => {};

	constructor(state: string) {
		this.#state = state;
		this.died = new Promise((resolve) => {
			this.#giveUp = resolve;
		});
	}

	pids(): Record<string, number> {
		return Object.fromEntries(this.#running.map(({ options, child }) => [options.name, child.pid ?? 0]));
	}

	/** Starts a service and waits until it is ready. Throws with the end of its log when it does not get there. */
	async start(options: ServiceOptions): Promise<void> {
		if (this.#stopping) throw new Stopped();
		const child = this.#launch(options);
		let ended: string | undefined;
		const note = (code: number | null, signal: NodeJS.Signals | null): void => {
			ended = `ended with ${signal ?? `code ${code}`}`;
		};
		child.once("exit", note);
		const running: Running = { options, child, deaths: [] };
		this.#running.push(running);
		const deadline = Date.now() + (options.timeoutSeconds ?? 60) * 1000;
		while (!(await options.ready())) {
			if (ended !== undefined || Date.now() > deadline) {
				throw failed(options, this.#state, ended ?? `was not ready within ${options.timeoutSeconds ?? 60} s`);
			}
			await pause(100);
		}
		child.off("exit", note);
		this.#supervise(running);
	}

	/** Stops every service, last started first; kills what does not end within ten seconds. */
	async stopAll(): Promise<void> {
		this.#stopping = true;
		for (const { child, options } of this.#running.reverse()) {
			if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
			const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
			signalGroup(child.pid, options.stopSignal ?? "SIGTERM");
			const kill = setTimeout(() => signalGroup(child.pid ?? 0, "SIGKILL"), 10_000);
			await gone;
			clearTimeout(kill);
			signalGroup(child.pid, "SIGKILL");
		}
		this.#running.length = 0;
	}

	#launch(options: ServiceOptions): ChildProcess {
		return launch(options, this.#state, "append").on("error", () => undefined);
	}

	#supervise(running: Running): void {
		running.child.once("exit", (code, signal) => {
			if (this.#stopping) return;
			const { name } = running.options;
			const why = `ended with ${signal ?? `code ${code}`}`;
			const now = Date.now();
			running.deaths = [...running.deaths.filter((at) => now - at < crashLoop.within), now];
			if (running.deaths.length >= crashLoop.times) {
				this.#giveUp(`${name} ${why}, ${crashLoop.times} times within a minute. Its log: ${logOf(this.#state, name)}`);
				return;
			}
			setTimeout(() => this.#again(running, why), Math.min(250 * 2 ** (running.deaths.length - 1), 5000));
		});
	}

	#again(running: Running, why: string): void {
		if (this.#stopping) return;
		running.child = this.#launch(running.options);
		this.#supervise(running);
		this.onRestart(running.options.name, why);
	}
}
