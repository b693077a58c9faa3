import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const noteOf = (runtime: string): string => join(dirname(runtime), "in-use.txt");

/** Keeps a stack for one suite while the work lasts; test files of others wait for it. */
export async function keepStack(runtime: string, work: () => Promise<void>): Promise<void> {
	writeFileSync(noteOf(runtime), "");
	try {
		await work();
	} finally {
		rmSync(noteOf(runtime), { force: true });
	}
}

/** Waits until no suite has the stack for itself. */
export async function untilFree(runtime: string): Promise<void> {
	while (existsSync(noteOf(runtime))) await new Promise((resolve) => setTimeout(resolve, 250));
}
