import { spawn } from "node:child_process";

const mostOutput = 64 * 1024 * 1024;

export interface ToolRun {
	/** A guarded program of this folder. */
	program: string;
	args: string[];
	cwd: string;
	/** Seconds. */
	timeout: number;
	signal: AbortSignal;
}

/** How a tool ended. `code` is null when it was killed, by a limit or by us. */
export interface ToolResult {
	code: number | null;
	stdout: string;
	stderr: string;
}

/**
 * Runs a guarded tool to its end and collects what it says.
 * @throws the signal's reason when it aborts; Error when the program cannot be started
 */
export function runTool({ program, args, cwd, timeout, signal }: ToolRun): Promise<ToolResult> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
		const texts = { stdout: "", stderr: "" };
		const kill = () => child.kill("SIGKILL");
		for (const name of ["stdout", "stderr"] as const) {
			child[name].setEncoding("utf8").on("data", (text: string) => {
				texts[name] += text;
				if (texts[name].length > mostOutput) kill();
			});
		}
		const timer = setTimeout(kill, timeout * 1000);
		signal.addEventListener("abort", kill);
		const clear = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", kill);
		};
		child.once("error", (error) => {
			clear();
			reject(error);
		});
		child.once("close", (code) => {
			clear();
			if (signal.aborted) reject(signal.reason);
			else resolve({ code, ...texts });
		});
	});
}
