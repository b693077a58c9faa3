import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../env/paths.ts";

export interface Build {
	name: string;
	folder: string;
	/** Patterns of what it is made from. */
	sources: string[];
	output: string;
	command: string[];
}

/** Holds the hash of the sources that the output was last made from. */
export function stampOf({ name }: Build): string {
	return join(root, "node_modules", ".cache", "harborsmith", `${name.replaceAll(" ", "-")}.hash`);
}

/** Whether the output is there and made from the sources as they are now. */
export function isFresh(build: Build): boolean {
	const stamp = stampOf(build);
	return existsSync(build.output) && existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash(build);
}

export function sourcesHash({ sources }: Build): string {
	const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
	const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
	for (const file of files) {
		const path = join(root, file);
		if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
	}
	return hash.digest("hex");
}
