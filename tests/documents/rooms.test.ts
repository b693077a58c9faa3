import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { cyclesOf } from "../support/documents/cycles.ts";
import { capsuleOf, importsOf, packagesOf, sources, tests } from "../support/documents/imports.ts";
import { files, read, workspaces } from "../support/documents/repository.ts";

/** From the bottom up: each may use those before it. */
const layers = ["domain", "contract", "kit", "fields", "charter", "booking", "payments", "media", "identity"];
const layerOf = (capsule: string): number => layers.indexOf(capsule.replace("extensions/", ""));
const layerOfPackage = (name: string): number =>
	layers.indexOf(/^@harborsmith\/(?:directus-extension-)?([\w-]+)/.exec(name)?.[1] ?? "");

/** What of the extensions a program may build on. */
const usable: Record<string, readonly string[]> = {
	storefront: ["domain", "contract"],
	worker: ["domain", "contract", "kit"],
	directus: ["domain", "contract"],
};

const folders = new Set(sources.flatMap((file) => above(dirname(file))));
function above(folder: string): string[] {
	const parent = dirname(folder);
	return parent === "." ? [] : [parent, ...above(parent)];
}
/** A room is a folder without rooms in it; a file that stands in the hallway before rooms is counted by itself. */
const roomOf = (file: string): string => (folders.has(dirname(file)) ? file : dirname(file));
/** The last folder that holds two files: what of it each is in, a room or the file itself. */
function neighbours(one: string, other: string): [string, string] {
	const [ones, others] = [one.split("/"), other.split("/")];
	const depth = ones.findIndex((name, index) => name !== others[index]) + 1;
	return [ones.slice(0, depth).join("/"), others.slice(0, depth).join("/")];
}

describe("rooms", () => {
	it.each(workspaces)("of %s form no circle", (capsule) => {
		const arrows = new Map<string, Set<string>>();
		for (const file of sources.filter((name) => capsuleOf(name) === capsule))
			for (const used of importsOf(file)) {
				const [from, to] = [roomOf(file), roomOf(used)];
				if (from === to || capsuleOf(used) !== capsule) continue;
				arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
			}
		expect(cyclesOf(arrows)).toEqual([]);
	});

	it("next to each other form no circle, each taken with all that is in it", () => {
		const arrows = new Map<string, Set<string>>();
		for (const file of sources)
			for (const used of importsOf(file).filter((name) => name !== file)) {
				const [from, to] = neighbours(file, used);
				arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
			}
		const isFolder = (name: string): boolean => !files.includes(name);
		expect(cyclesOf(arrows).filter((circle) => circle.filter(isFolder).length > 1)).toEqual([]);
	});

	it("hold what can be taken in at a glance", () => {
		const sql = files.filter((name) => name.endsWith(".sql"));
		// A test stands beside what it tests and is counted with the other tests there.
		for (const kind of [[...sources, ...sql], tests]) {
			const counts = new Map<string, number>();
			for (const file of kind) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
			expect([...counts].filter(([, count]) => count > 16)).toEqual([]);
		}
	});

	it("hold short files", () => {
		const lengths = sources.map((file) => read(file).split("\n").length - 1).sort((one, other) => one - other);
		expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(60);
		expect(lengths[Math.floor(lengths.length * 0.9)] ?? 0).toBeLessThanOrEqual(150);
	});
});

describe("capsules", () => {
	const extensions = sources.filter((file) => file.startsWith("extensions/"));

	it("use only the layers below them", () => {
		const upward = extensions.flatMap((file) =>
			packagesOf(file)
				.filter((name) => layerOfPackage(name) >= layerOf(capsuleOf(file)))
				.map((name) => `${file} → ${name}`),
		);
		expect(upward).toEqual([]);
	});

	it("use of another what it exports, never its insides", () => {
		const inside = sources
			.filter((file) => /^(extensions|storefront|worker|directus)\//.test(file))
			.flatMap((file) =>
				importsOf(file)
					.filter((used) => capsuleOf(used) !== capsuleOf(file))
					.map((used) => `${file} → ${used}`),
			);
		expect(inside).toEqual([]);
	});

	it("of the programs build on what is made for them", () => {
		const beyond = sources.flatMap((file) =>
			packagesOf(file)
				.filter((name) => {
					const allowed = usable[capsuleOf(file)];
					return allowed && !allowed.includes(layers[layerOfPackage(name)] ?? "");
				})
				.map((name) => `${file} → ${name}`),
		);
		expect(beyond).toEqual([]);
	});
});

describe("tests", () => {
	/** What the tests of others may build on: helpers for all, the rooms that a capsule keeps for them, the generated schema. */
	const isOffered = (used: string): boolean =>
		used.startsWith("tests/support/") || used.includes("/testing/") || used.startsWith("snapshots/");

	it("know the insides of their own capsule alone", () => {
		const inside = tests.flatMap((file) =>
			importsOf(file)
				.filter((used) => capsuleOf(used) !== capsuleOf(file) && !isOffered(used))
				.map((used) => `${file} → ${used}`),
		);
		expect(inside).toEqual([]);
	});

	it("are not what programs are made of", () => {
		const programs = sources.filter((file) => capsuleOf(file) !== "");
		const built = programs.flatMap((file) =>
			importsOf(file)
				.filter((used) => tests.includes(used))
				.map((used) => `${file} → ${used}`),
		);
		expect(built).toEqual([]);
	});
});
