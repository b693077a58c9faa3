import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { npm } from "./npm.mjs";
import { root, runLogged } from "./step.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

const stamp = join(root, "node_modules", ".harborsmith-install");

/** Installs the workspaces once per lock file, under the Node that will load the native modules. */
export async function ensureDependencies(node) {
	const wanted = createHash("sha256")
		.update(readFileSync(join(root, "package-lock.json")))
		.update("node22")
		.digest("hex");
	if (existsSync(stamp) && readFileSync(stamp, "utf8").trim() === wanted) return;
	await ensureSystemPackages(["compiler"], { optional: false });
	const { file, args } = npm(["ci", "--no-audit", "--no-fund"], node.binary);
	await runLogged("Install dependencies (about three minutes)", file, args, {
		env: {
			PATH: `${join(node.prefix, "bin")}${delimiter}${process.env.PATH}`,
			npm_config_nodedir: withoutSpaces(node.prefix),
			npm_config_engine_strict: "true",
			// A quarter less to compile: the one module that is built here comes with debug information by default.
			CXXFLAGS: `${process.env.CXXFLAGS ?? ""} -g0`.trim(),
		},
		hint: "Run the same command again; if it fails the same way, look at the first error in the log.",
	});
	writeFileSync(stamp, `${wanted}\n`);
}

/** The same folder by a path that compilers called through make can read: they split at spaces. */
function withoutSpaces(folder) {
	if (!/\s/.test(folder)) return folder;
	const alias = join(mkdtempSync(join(tmpdir(), "harborsmith-")), "node");
	symlinkSync(folder, alias);
	process.on("exit", () => rmSync(dirname(alias), { recursive: true, force: true }));
	return alias;
}
