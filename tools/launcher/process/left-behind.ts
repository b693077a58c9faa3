import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bornAt, signalGroup } from "./process-group.ts";

const noteSchema = z.object({ born: z.string(), stop_signal: z.enum(["SIGTERM", "SIGINT"]) });

const folderOf = (state: string): string => join(state, "processes");
const noteOf = (state: string, pid: number): string => join(folderOf(state), `${pid}.json`);

/** Notes a process that runs, so that the next start can end it should this one be killed. */
export function writeDown(state: string, pid: number, stopSignal: NodeJS.Signals = "SIGTERM"): void {
	mkdirSync(folderOf(state), { recursive: true });
	writeFileSync(noteOf(state, pid), JSON.stringify({ born: bornAt(pid), stop_signal: stopSignal }), { mode: 0o600 });
}

/** Takes the note of a process away that has ended. */
export function strikeOut(state: string, pid: number): void {
	rmSync(noteOf(state, pid), { force: true });
}

/**
 * Ends what a killed start left behind; kills what does not end within ten seconds. Touches only a process that was
 * born when the note says, and does not stop half way when the user asks to: an orphan would keep its port for ever.
 */
export async function endLeftBehind(state: string): Promise<void> {
	const left = notes(state);
	for (const { pid, stop_signal } of left) signalGroup(pid, stop_signal);
	const deadline = Date.now() + 10_000;
	while (left.some(isAlive) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
	for (const { pid } of left) {
		signalGroup(pid, "SIGKILL");
		strikeOut(state, pid);
	}
}

type Note = z.infer<typeof noteSchema> & { pid: number };

const isAlive = ({ pid, born }: Note): boolean => born !== "" && bornAt(pid) === born;

/** Of the processes that still live; a note that the kill left half written is taken away. */
function notes(state: string): Note[] {
	mkdirSync(folderOf(state), { recursive: true });
	return readdirSync(folderOf(state)).flatMap((name) => {
		const pid = Number.parseInt(name, 10);
		const note = noteSchema.safeParse(parsed(readFileSync(join(folderOf(state), name), "utf8")));
		if (note.success && isAlive({ ...note.data, pid })) return [{ ...note.data, pid }];
		strikeOut(state, pid);
		return [];
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
