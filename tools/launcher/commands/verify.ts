import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../env/paths.ts";
import { checkStop } from "../process/stop.ts";
import { test } from "./test.ts";

const bin = (name: string): string => join(root, "node_modules", ".bin", name);

/** The one gate: format and lint, types, documents, then every suite. */
export async function verify(args: string[]): Promise<number> {
	const checks: [string, string, string[]][] = [
		["format and lint", bin("biome"), ["check", "--error-on-warnings"]],
		["types", bin("tsc"), ["-p", "tsconfig.json"]],
		["types of the app parts", bin("vue-tsc"), ["-p", "tsconfig.app.json"]],
		["types of the site's islands", bin("vue-tsc"), ["-p", "storefront/tsconfig.vue.json"]],
		["types of the storefront", bin("astro"), ["check", "--root", "storefront"]],
	];
	let failed = 0;
	for (const [name, file, rest] of checks) {
		checkStop();
		console.log(`\n── ${name} ──`);
		const code = await finish(file, rest);
		if (code !== 0) failed++;
	}
	if (args.includes("--static")) return failed === 0 ? 0 : 1;
	const tests = await test(args);
	return failed === 0 ? tests : 1;
}

function finish(file: string, args: string[]): Promise<number> {
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
	const child = spawn(file, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env });
	return new Promise((resolve) => {
		child.on("error", () => resolve(127));
		child.on("exit", (code) => resolve(code ?? 1));
	});
}
