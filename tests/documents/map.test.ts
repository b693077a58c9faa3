import { expect, it } from "vitest";
import { files, read } from "../support/documents/repository.ts";

const rows = [...read("docs/map.md").matchAll(/^\| ([^|]+?) \| `([^`]+)` \| `([^`]+)` \|$/gm)].map(
	([, question = "", file = "", name = ""]) => [question, file, name] as const,
);

it("the map answers at least the questions that newcomers ask", () => {
	expect(rows.length).toBeGreaterThanOrEqual(30);
});

it.each(rows)("the map leads to the answer of: %s", (_question, file, name) => {
	expect(files).toContain(file);
	const text = read(file);
	if (/\.ts$/.test(file) && /^\w+$/.test(name) && !/^[A-Z_]+$/.test(name))
		expect(text).toMatch(new RegExp(`export (?:async )?(?:const|function) ${name}\\b`));
	else expect(text).toContain(name);
});
