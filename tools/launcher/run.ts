import { Stopped } from "./process/stop.ts";

type Command = (args: string[]) => Promise<number>;

/** Each is loaded only when it is asked for, so that a Ctrl-C is heard from the first moment. */
const commands: Record<string, () => Promise<Command>> = {
	bench: async () => (await import("./commands/bench.ts")).bench,
	reset: async () => (await import("./commands/reset.ts")).reset,
	start: async () => (await import("./commands/start.ts")).start,
	status: async () => (await import("./commands/status.ts")).status,
	test: async () => (await import("./commands/test.ts")).test,
	verify: async () => (await import("./commands/verify.ts")).verify,
};

try {
	const command = await commands[process.argv[2] ?? ""]?.();
	process.exitCode = command ? await command(process.argv.slice(3)) : 2;
} catch (error) {
	if (error instanceof Stopped) {
		process.exitCode = 0;
	} else {
		console.error(`\n✖ ${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}
process.exit();
