import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Signals a whole process group; says nothing when it has ended already. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
	if (pid <= 1) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// The group has ended already.
	}
}

/** When a process was started, as the system tells it: what tells it from a later one of the same number. Empty when it has ended. */
export function bornAt(pid: number): string {
	if (process.platform !== "linux")
		return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)])
			.stdout.toString()
			.trim();
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
	} catch {
		return "";
	}
}
