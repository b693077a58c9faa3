import { files, read } from "./repository.ts";

export interface Line {
	name: string;
	value: string;
	optional: boolean;
}

/** The lines of .env.example; one that begins with `#` is optional and shows its default. */
export const documented: readonly Line[] = [...read(".env.example").matchAll(/^(#?)([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(
	([, mark, name = "", value = ""]) => ({ name, value, optional: mark === "#" }),
);

const programs = files.filter((file) => /\.(ts|mjs|js)$/.test(file) && !/\.test\.ts$|\/dist\/|\/fixtures\//.test(file));

/** Files whose upper-case keys are a schema of the environment: `env.ts`, `settings.ts` and their like. */
const schemas = programs.filter(
	(file) => /(^|\/)(env|settings)\.ts$/.test(file) && /from "zod|parseEnv/.test(read(file)),
);

/** Settings that the code reads, with one of the files that does. */
export const readByCode: ReadonlyMap<string, string> = new Map([
	...schemas.flatMap((file) => namesIn(file, /^\s+([A-Z][A-Z0-9_]{2,}):/gm)),
	...programs.flatMap((file) => namesIn(file, /process\.env\.([A-Z][A-Z0-9_]+)/g)),
	...programs.flatMap((file) => namesIn(file, /process\.env\["([A-Z][A-Z0-9_]+)"\]/g)),
	...programs.flatMap((file) => namesIn(file, /\benv: "([A-Z][A-Z0-9_]+)"/g)),
	...files
		.filter((file) => /media\/guard\/[a-z]+$/.test(file))
		.flatMap((file) => namesIn(file, /\$\{([A-Z][A-Z0-9_]+):-/g)),
]);

function namesIn(file: string, pattern: RegExp): [string, string][] {
	return [...read(file).matchAll(pattern)].map(([, name = ""]) => [name, file]);
}
