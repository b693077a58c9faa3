import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, urlAnswers } from "../../tools/launcher/testing/services.ts";

const main = join(root, "worker", "src", "main.ts");

export interface WorkerProcess {
	url: string;
	/** Ends the process and waits until it is gone. Returns its exit code; null after SIGKILL. */
	end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
	/** What it has logged so far. */
	log(): string;
}

/** Starts a worker of the tests' own and waits until it is healthy. */
export async function startWorkerProcess(
	port: number,
	env: Record<string, string | undefined>,
): Promise<WorkerProcess> {
	const child = spawn(process.execPath, [main], {
		cwd: root,
		env: { ...process.env, ...env, WORKER_PORT: String(port) },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let log = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += String(chunk)));
	const url = `http://127.0.0.1:${port}`;
	for (let tries = 0; !(await urlAnswers(`${url}/health`)); tries++) {
		if (child.exitCode !== null || tries > 100) throw new Error(`the worker did not get ready:\n${log.slice(-3000)}`);
		await wait(100);
	}
	child.on("close", (code, signal) => {
		if (code !== 0 && signal !== "SIGKILL") process.stderr.write(`a worker ended with ${code}:\n${log.slice(-3000)}\n`);
	});
	return { url, log: () => log, end: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
	const gone = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
	child.kill(signal);
	return gone;
}
