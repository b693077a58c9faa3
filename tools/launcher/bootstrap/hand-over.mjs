import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./step.mjs";

/**
 * Runs the rest of the launcher under Node 22 and passes signals on; the exit code is the child's. What Node compiles is
 * kept for the next start: a fifth of what Directus takes to load.
 */
export function handOver(node, command, rest) {
	const { PATH, NODE_COMPILE_CACHE = join(root, "node_modules", ".cache", "compiled") } = process.env;
	const child = spawn(node.binary, [join(root, "tools", "launcher", "run.ts"), command, ...rest], {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, NODE_COMPILE_CACHE, PATH: `${join(node.prefix, "bin")}${delimiter}${PATH}` },
	});
	const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
	for (const signal of signals) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("exit", (code, signal) => resolve(code ?? (signals.includes(signal) ? 0 : 1)));
	});
}
