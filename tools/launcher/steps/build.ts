import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../env/paths.ts";
import type { Settings } from "../env/settings.ts";
import { run, step } from "../process/step.ts";
import { type Build, isFresh, sourcesHash, stampOf } from "./build-stamp.ts";

export interface Builds {
	extensions: Promise<void>;
	storefront: Promise<void>;
}

const lanes = Math.max(2, availableParallelism());
const shared = ["extensions/contract/src/**", "extensions/domain/src/**", "extensions/kit/src/**"];
/** Those that take longest first, so that the cores are done at about the same time. */
const longestFirst = ["media", "booking", "charter", "payments", "identity", "fields"];
/** What is for sale, and what that asks of the database. */
const sale = [
	"extensions/charter/src/**",
	"extensions/charter/*.{ts,js,json}",
	"directus/database/**",
	"snapshots/schema.json",
];
/** What a bundle holds of others. */
const builtIn: Record<string, string[]> = { charter: sale, booking: sale, payments: ["extensions/booking/src/**"] };

/**
 * Builds the Directus extensions, then the storefront, as many at a time as there are cores, each only when its sources
 * have changed. Directus can start while the storefront is still being built.
 */
export function startBuilds(
	state: string,
	settings: Pick<Settings, "HARBORSMITH_EXTENSIONS" | "HARBORSMITH_ONLY">,
): Builds {
	const extensions = settings.HARBORSMITH_EXTENSIONS.toSorted(
		(a, b) => longestFirst.indexOf(a) - longestFirst.indexOf(b),
	).map(extensionBuild);
	const builds = [...extensions, ...(settings.HARBORSMITH_ONLY.includes("storefront") ? [storefrontBuild] : [])];
	const waiting: (() => Promise<void>)[] = [];
	const finished = builds
		.filter((build) => !isFresh(build))
		.map((build) => ({
			build,
			done: new Promise<void>((resolve, reject) => {
				waiting.push(() => buildOne(build, state).then(resolve, reject));
			}),
		}));
	const lane = async (): Promise<void> => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await next();
	};
	for (let index = 0; index < lanes; index++) void lane();
	const all = (wanted: (build: Build) => boolean): Promise<void> => {
		const done = Promise.all(finished.filter(({ build }) => wanted(build)).map((one) => one.done)).then(
			() => undefined,
		);
		// Whoever waits for it hears of a failure, however late they begin to wait.
		done.catch(() => undefined);
		return done;
	};
	return {
		extensions: all((build) => build !== storefrontBuild),
		storefront: all((build) => build === storefrontBuild),
	};
}

/** How a bundle is built. The sellers carry the database's guarantees, and booking a part of charter, so they follow those. */
export function extensionBuild(name: string): Build {
	return {
		name: `extension ${name}`,
		folder: join(root, "extensions", name),
		sources: [
			...shared,
			`extensions/${name}/src/**`,
			`extensions/${name}/package.json`,
			`extensions/${name}/extension.config.js`,
			...(builtIn[name] ?? []),
		],
		output: join(root, "extensions", name, "dist", "api.js"),
		command: [join(root, "node_modules", ".bin", "directus-extension"), "build", "--no-minify"],
	};
}

export const storefrontBuild: Build = {
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
};

async function buildOne(build: Build, state: string): Promise<void> {
	const [file = "", ...args] = build.command;
	const hash = sourcesHash(build);
	const stamp = stampOf(build);
	rmSync(stamp, { force: true });
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
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, hash);
}
