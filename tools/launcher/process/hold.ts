import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bornAt } from "./process-group.ts";

const noteFile = (state: string): string => join(state, "held-by.txt");

/** Whether a launcher that still lives works on a state folder; one that was killed holds nothing. */
export function isHeld(state: string): boolean {
	if (!existsSync(noteFile(state))) return false;
	const [pid = "", born = ""] = readFileSync(noteFile(state), "utf8").split("\n");
	return Number(pid) !== process.pid && born !== "" && bornAt(Number(pid)) === born;
}

/** Takes a state folder: two launchers on one would start two databases over the same files. */
export function hold(state: string): void {
	writeFileSync(noteFile(state), `${process.pid}\n${bornAt(process.pid)}\n`);
}

export function release(state: string): void {
	rmSync(noteFile(state), { force: true });
}
