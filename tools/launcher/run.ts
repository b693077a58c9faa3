import { bench } from "./commands/bench.ts";
import { reset } from "./commands/reset.ts";
import { start } from "./commands/start.ts";
import { status } from "./commands/status.ts";
import { test } from "./commands/test.ts";
import { verify } from "./commands/verify.ts";
import { Stopped } from "./process/stop.ts";

const commands: Record<string, (args: string[]) => Promise<number>> = { bench, reset, start, status, test, verify };

try {
	const run = commands[process.argv[2] ?? ""];
	process.exitCode = run ? await run(process.argv.slice(3)) : 2;
} catch (error) {
	if (error instanceof Stopped) {
		process.exitCode = 0;
	} else {
		console.error(`\n✖ ${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}
process.exit();
