import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const noteFile = (runtime: string): string => join(dirname(runtime), "in-use.txt");

/** Keeps stacks for one suite while the work lasts; test files of others wait for them. */
export async function withStacksInUse(runtimes: string[], work: () => Promise<void>): Promise<void> {
	for (const runtime of runtimes) writeFileSync(noteFile(runtime), "");
	try {
		await work();
	} finally {
		for (const runtime of runtimes) rmSync(noteFile(runtime), { force: true });
	}
}

/** Waits until no suite has the stack for itself. */
export async function untilFree(runtime: string): Promise<void> {
	while (existsSync(noteFile(runtime))) await new Promise((resolve) => setTimeout(resolve, 250));
}
