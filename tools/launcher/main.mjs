// Entry of every npm script. Plain JavaScript without dependencies: it runs on Node 20, before anything is installed.
import { ensureDependencies } from "./bootstrap/dependencies.mjs";
import { handOver } from "./bootstrap/hand-over.mjs";
import { ensureNode22 } from "./bootstrap/node22.mjs";
import { fail } from "./bootstrap/step.mjs";
import { ensureSystemPackages } from "./bootstrap/system-packages.mjs";

const command = process.argv[2] ?? "start";
const rest = process.argv.slice(3);
const needs = {
	start: ["ffmpeg"],
	test: ["ffmpeg", "redis", "chromium"],
	verify: ["ffmpeg", "redis", "chromium"],
	bench: ["ffmpeg", "redis"],
	reset: [],
	status: [],
};

if (!Object.hasOwn(needs, command)) {
	fail(`Unknown command "${command}". Use one of: ${Object.keys(needs).join(", ")}.`);
}

try {
	const node = await ensureNode22();
	await ensureSystemPackages(needs[command], { optional: command === "start" });
	await ensureDependencies(node);
	process.exitCode = await handOver(node, command, rest);
} catch (error) {
	if (error?.stopped) process.exitCode = 0;
	else fail(error instanceof Error ? error.message : String(error));
}
