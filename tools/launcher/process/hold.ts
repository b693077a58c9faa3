import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bornAt } from "./process-group.ts";

const noteOf = (state: string): string => join(state, "held-by.txt");

/** Whether a launcher that still lives works on a state folder; one that was killed holds nothing. */
export function isHeld(state: string): boolean {
	if (!existsSync(noteOf(state))) return false;
	const [pid = "", born = ""] = readFileSync(noteOf(state), "utf8").split("\n");
	return Number(pid) !== process.pid && born !== "" && bornAt(Number(pid)) === born;
}

/** Takes a state folder: two launchers on one would start two databases over the same files. */
export function hold(state: string): void {
	writeFileSync(noteOf(state), `${process.pid}\n${bornAt(process.pid)}\n`);
}

export function letGo(state: string): void {
	rmSync(noteOf(state), { force: true });
}
