import { dirname, join, normalize } from "node:path";
import { files, read } from "./repository.ts";

const code = /\.(ts|vue|astro|mjs)$/;
const isTest = (file: string): boolean => /\.test\.ts$/.test(file) || /\/(testing|tests|test)\//.test(file);

const isOfTests = (file: string): boolean => isTest(file) || file.startsWith("tests/");

/** Everything that runs, tests and what only they use left out. */
export const sources = files.filter((file) => code.test(file) && !isOfTests(file));

/** Tests, and what only they use. */
export const tests = files.filter((file) => code.test(file) && isOfTests(file));

const known = new Set(files);
const relative = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;
const named = /from\s*"(@harborsmith\/[^"]+)"/g;

/** The files of the repository that a file imports by their path. */
export const importsOf = (file: string): string[] =>
	[...read(file).matchAll(relative)]
		.map(([, path = ""]) => normalize(join(dirname(file), path)))
		.filter((path) => known.has(path));

/** The workspaces that a file imports by their name. */
export const packagesOf = (file: string): string[] => [...read(file).matchAll(named)].map(([, name = ""]) => name);

/** The workspace in which a file stands. */
export const capsuleOf = (file: string): string => /^(extensions\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? "";
