import { existsSync, readFileSync } from "node:fs";

/** The last lines of a log, for a message that says why something failed. */
export function logTail(path: string, lines = 15): string {
	if (!existsSync(path)) return "(no log)";
	return readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines).join("\n    ");
}
