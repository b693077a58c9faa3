import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { cli } from "./cli-path.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Starts the Directus of this installation with our environment and the given changes. */
export function spawnDirectus(args: string[], changes: Record<string, string> = {}): ChildProcess {
	return spawn(process.execPath, [cli, ...args], {
		cwd: folder,
		env: { ...process.env, ...changes },
		stdio: ["ignore", "inherit", "inherit"],
	});
}

/**
 * Runs one Directus command to its end, without our extensions: they expect tables that this command may only now make.
 * @throws Error with the exit code when it fails
 */
export async function directus(args: string[]): Promise<void> {
	const child = spawnDirectus(args, { EXTENSIONS_MUST_LOAD: "false", PACKAGE_FILE_LOCATION: "/nonexistent" });
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", resolve);
	});
	if (code !== 0) throw new Error(`directus ${args.join(" ")} ended with ${code}; its own words are above.`);
}
