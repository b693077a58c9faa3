import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { files, read, readManifest, root, workspaces } from "../support/documents/repository.ts";

const topLevel = [
	".ci .dockerignore .editorconfig .env.example .gitignore .node-version .npmrc CHANGELOG.md CONTRIBUTING.md LICENSE README.md",
	"SECURITY.md biome.json directus docker-compose.yml docs extensions package-lock.json package.json snapshots storefront tests",
	"tools tsconfig.app.json tsconfig.json vitest.config.ts worker",
].flatMap((line) => line.split(" "));

const markdown = files.filter((file) => file.endsWith(".md"));
const decisions = markdown.filter((file) => /^docs\/decisions\/(?!README|dependencies)/.test(file));
const Lock = z.object({
	packages: z.record(
		z.string(),
		z.looseObject({
			optionalDependencies: z.record(z.string(), z.string()).optional(),
			hasInstallScript: z.boolean().optional(),
		}),
	),
});

describe("the repository", () => {
	it("holds nothing at its top that is not listed here", () => {
		expect(
			[...new Set(files.map((file) => file.split("/")[0] ?? ""))].filter((name) => !topLevel.includes(name)),
		).toEqual([]);
	});

	it("names no folder of a developer's machine", () => {
		const text = /\.(ts|mjs|js|json|md|ya?ml|vue|astro|sql|sh|css|svg)$/;
		const own = /(?<![\w.])\/(Users\/\w+|home\/(?!node)\w+)\//;
		expect(files.filter((file) => text.test(file) && own.test(read(file)))).toEqual([]);
	});

	it("is MIT in every workspace", () => {
		expect(read("LICENSE")).toContain("MIT License");
		for (const folder of workspaces)
			expect([folder, readManifest(`${folder}/package.json`).license]).toEqual([folder, "MIT"]);
	});
});

describe("package-lock.json", () => {
	it("names no registry", () => {
		expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
	});

	it("has no package with an install script that nobody has judged, since npm 12 runs only what is allowed", () => {
		const { packages } = Lock.parse(JSON.parse(read("package-lock.json")));
		const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
		const names = scripted.map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
		const { allowScripts } = z
			.object({ allowScripts: z.record(z.string(), z.boolean()) })
			.parse(JSON.parse(read("package.json")));
		expect(Object.keys(allowScripts)).toEqual([...new Set(names)].sort());
	});

	it("has the platform packages of Biome, without which npm ci refuses it", () => {
		const { packages } = Lock.parse(JSON.parse(read("package-lock.json")));
		const wanted = Object.keys(packages["node_modules/@biomejs/biome"]?.optionalDependencies ?? {});
		expect(wanted.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
	});
});

describe("documents", () => {
	it.each(markdown)("%s links only to what exists", (file) => {
		const links = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
		expect(links.filter((link) => !existsSync(join(root, normalize(join(dirname(file), link)))))).toEqual([]);
	});

	it("are all found from the README", () => {
		const linked = [...read("README.md").matchAll(/\]\((docs\/[^)#\s]+\.md)\)/g)].map(([, link = ""]) => link);
		expect(markdown.filter((file) => /^docs\/[^/]+\.md$/.test(file) && !linked.includes(file))).toEqual([]);
	});

	it("number the price rules that the code cites", () => {
		const numbered = [...read("docs/price.md").matchAll(/^(\d)\. /gm)].map(([, number = ""]) => number);
		const sources = files.filter((file) => /^extensions\/.*\.ts$/.test(file)).map(read);
		const cited = sources.flatMap((text) =>
			[...text.matchAll(/price rules? ((?:\d(?:, | and | to )?)+)/gi)].flatMap(
				([, list = ""]) => list.match(/\d/g) ?? [],
			),
		);
		expect(cited.length).toBeGreaterThan(8);
		expect(cited.filter((number) => !numbered.includes(number))).toEqual([]);
	});

	it.each(workspaces)("%s says what it is for", (folder) => {
		expect(read(`${folder}/README.md`).length).toBeGreaterThan(300);
	});

	it.each([".", ...workspaces])("%s says first that the set-up is for a database of its own", (folder) => {
		const [first] = read(join(folder, "README.md"))
			.split("\n")
			.slice(1)
			.filter((line) => line !== "");
		expect(first).toContain("**The set-up is for a database of its own.**");
	});

	it.each(decisions)("%s follows the template", (file) => {
		for (const heading of ["Context", "Decision", "Alternatives", "Consequences", "Reconsider"]) {
			expect(read(file)).toMatch(new RegExp(`^## ${heading}`, "m"));
		}
	});

	it("list every direct dependency with its reason, and no other", () => {
		const listed = [...read("docs/decisions/dependencies.md").matchAll(/^- `([^`]+)`: \S/gm)].map(
			([, name = ""]) => name,
		);
		const manifests = ["package.json", ...workspaces.map((folder) => `${folder}/package.json`)].map(readManifest);
		const used = manifests.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
			Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
		);
		expect(listed).toEqual([...new Set(used)].filter((name) => !name.startsWith("@harborsmith/")).sort());
	});
});

describe.each(workspaces)("sources of %s", (folder) => {
	it("stay short", () => {
		const sources = files.filter(
			(file) =>
				file.startsWith(`${folder}/`) && /\.(ts|vue|astro)$/.test(file) && !/\.test\.ts$|fixtures|\.d\.ts$/.test(file),
		);
		const lengths = sources.map((file) => read(file).split("\n").length).sort((a, b) => a - b);
		expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(80);
		expect(lengths[Math.floor(lengths.length * 0.9)] ?? 0).toBeLessThanOrEqual(250);
		expect(sources.filter((file) => read(file).split("\n").length > 400)).toEqual([]);
	});
});
