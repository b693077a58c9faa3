import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const toolState = join(root, ".harborsmith");

export function fail(message) {
	console.error(`\n✖ ${message}\n`);
	process.exit(1);
}

/** Runs a program with its output in a log; on failure throws what failed, the log's last lines and what to do. */
export async function runLogged(title, file, args, { env = {}, hint = "", cwd = root } = {}) {
	const logs = join(toolState, "logs");
	mkdirSync(logs, { recursive: true });
	const log = join(logs, `${title.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}.log`);
	const out = openSync(log, "w");
	const started = Date.now();
	process.stdout.write(`  ▸ ${title} …\n`);
	const child = spawn(file, args, {
		cwd,
		env: { ...process.env, ...env },
		stdio: ["ignore", out, out],
		detached: true,
	});
	let stopped = false;
	const stop = () => {
		stopped = true;
		try {
			process.kill(-child.pid, "SIGTERM");
		} catch {
			// The group has ended already.
		}
	};
	process.once("SIGINT", stop);
	process.once("SIGTERM", stop);
	const code = await new Promise((resolve) => {
		child.on("error", () => resolve(127));
		child.on("exit", (status) => resolve(status ?? 1));
	});
	process.off("SIGINT", stop);
	process.off("SIGTERM", stop);
	closeSync(out);
	if (stopped) throw Object.assign(new Error("stopped"), { stopped: true });
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	if (code !== 0) {
		const tail = readFileSync(log, "utf8").trimEnd().split("\n").slice(-15).join("\n    ");
		throw new Error(
			`${title} failed after ${seconds} s.\n\n    ${tail}\n\n  Whole log: ${log}${hint ? `\n  ${hint}` : ""}`,
		);
	}
	process.stdout.write(`  ✔ ${title} (${seconds} s)\n`);
}
