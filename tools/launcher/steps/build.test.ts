import { matchesGlob } from "node:path";
import { expect, it } from "vitest";
import { extensionBuild, storefrontBuild } from "./build.ts";

const bundles = ["booking", "charter", "fields", "identity", "media", "payments"];

it("rebuilds nothing because of what was built or installed", () => {
	const made = bundles.flatMap((name) => [
		`extensions/${name}/dist/api.js`,
		`extensions/${name}/node_modules/x/index.js`,
		`storefront/dist/server/entry.mjs`,
	]);
	const sources = [...bundles.map(extensionBuild), storefrontBuild].flatMap((build) => build.sources);
	expect(sources.filter((pattern) => made.some((file) => matchesGlob(file, pattern)))).toEqual([]);
});

it("rebuilds a bundle when its own source changes", () => {
	for (const name of bundles) {
		const file = `extensions/${name}/src/index.ts`;
		expect(extensionBuild(name).sources.some((pattern) => matchesGlob(file, pattern))).toBe(true);
	}
});
