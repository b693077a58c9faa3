import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../env/paths.ts";
import type { Settings } from "../env/settings.ts";
import { run, step } from "../process/step.ts";

const stamps = join(root, "node_modules", ".cache", "harborsmith");

interface Build {
	name: string;
	folder: string;
	sources: string[];
	output: string;
	command: string[];
}

/** Bundles with what is for sale in them, and with what that asks of the database. */
const sellers = new Set<string>(["charter", "booking"]);

/** Builds the Directus extensions and the storefront, each only when its sources have changed. */
export async function buildAll(
	state: string,
	settings: Pick<Settings, "HARBORSMITH_EXTENSIONS" | "HARBORSMITH_ONLY">,
): Promise<void> {
	const shared = ["extensions/contract/src/**", "extensions/domain/src/**", "extensions/kit/src/**"];
	const builds: Build[] = [
		...settings.HARBORSMITH_EXTENSIONS.map((name) => ({
			name: `extension ${name}`,
			folder: join(root, "extensions", name),
			sources: [
				...shared,
				`extensions/${name}/src/**`,
				`extensions/${name}/package.json`,
				`extensions/${name}/extension.config.js`,
				...(sellers.has(name)
					? ["extensions/charter/**/*.{ts,js,json}", "directus/database/**", "snapshots/schema.json"]
					: []),
			],
			output: join(root, "extensions", name, "dist", "api.js"),
			command: [join(root, "node_modules", ".bin", "directus-extension"), "build", "--no-minify"],
		})),
		{
			name: "storefront",
			folder: join(root, "storefront"),
			sources: [
				...shared,
				"storefront/src/**",
				"storefront/public/**",
				"storefront/package.json",
				"storefront/astro.config.ts",
			],
			output: join(root, "storefront", "dist", "server", "entry.mjs"),
			command: [join(root, "node_modules", ".bin", "astro"), "build"],
		},
	];
	const wanted = builds.filter(({ name }) => name !== "storefront" || settings.HARBORSMITH_ONLY.includes("storefront"));
	const stale = wanted.filter((build) => !fresh(build));
	const queue = [...stale];
	const lane = async (): Promise<void> => {
		for (let next = queue.shift(); next; next = queue.shift()) await buildOne(next, state);
	};
	await Promise.all([lane(), lane()]);
}

async function buildOne(build: Build, state: string): Promise<void> {
	const [file = "", ...args] = build.command;
	const hash = sourcesHash(build);
	rmSync(stampOf(build), { force: true });
	await step(`Build ${build.name}`, () =>
		run({
			name: `build-${build.name.replaceAll(" ", "-")}`,
			file,
			args,
			cwd: build.folder,
			env: { NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" },
			state,
			hint: "The log names the file and line that could not be built.",
		}),
	);
	mkdirSync(stamps, { recursive: true });
	writeFileSync(stampOf(build), hash);
}

function fresh(build: Build): boolean {
	return (
		existsSync(build.output) &&
		existsSync(stampOf(build)) &&
		readFileSync(stampOf(build), "utf8") === sourcesHash(build)
	);
}

function stampOf(build: Build): string {
	return join(stamps, `${build.name.replaceAll(" ", "-")}.hash`);
}

function sourcesHash(build: Build): string {
	const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
	const files = build.sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
	for (const file of files) {
		const path = join(root, file);
		if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
	}
	return hash.digest("hex");
}
