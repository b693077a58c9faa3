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

/** When a process was started, as the kernel tells it; empty where it does not tell. */
export function bornAt(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
	} catch {
		return "";
	}
}
