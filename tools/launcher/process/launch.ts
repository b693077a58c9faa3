import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { strikeOut, writeDown } from "./left-behind.ts";

export interface Program {
	name: string;
	file: string;
	args: string[];
	cwd: string;
	env?: Record<string, string | undefined>;
	/** Postgres refuses root: run as this user instead. */
	user?: { uid: number; gid: number } | undefined;
	stopSignal?: NodeJS.Signals;
	/** What to do when it fails. */
	hint?: string;
}

export const logOf = (state: string, name: string): string => join(state, "logs", `${name}.log`);

/** Starts a program in a process group of its own, with its output in the log of its name, and writes it down while it runs. */
export function launch(program: Program, state: string, log: "append" | "anew"): ChildProcess {
	mkdirSync(join(state, "logs"), { recursive: true });
	const out = openSync(logOf(state, program.name), log === "append" ? "a" : "w");
	const child = spawn(program.file, program.args, {
		cwd: program.cwd,
		env: { ...process.env, ...program.env },
		stdio: ["ignore", out, out],
		detached: true,
		...program.user,
	});
	closeSync(out);
	const { pid } = child;
	if (pid === undefined) return child;
	writeDown(state, pid, program.stopSignal);
	return child.once("exit", () => strikeOut(state, pid));
}
