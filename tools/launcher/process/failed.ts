import { existsSync, readFileSync } from "node:fs";
import { logOf, type Program } from "./launch.ts";

/** Says what failed, shows the end of its log and tells what to do. */
export function failed(
	{ name, hint = "Mend what the log names, then start again." }: Program,
	state: string,
	how: string,
): Error {
	const log = logOf(state, name);
	return new Error(`${name} ${how}.\n\n    ${tail(log)}\n\n  Whole log: ${log}\n  ${hint}`);
}

function tail(path: string, lines = 15): string {
	if (!existsSync(path)) return "(no log)";
	return readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines).join("\n    ");
}
