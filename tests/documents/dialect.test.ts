import { basename } from "node:path";
import { expect, test } from "vitest";
import { sources } from "../support/documents/imports.ts";
import { read } from "../support/documents/repository.ts";

/** What `docs/development.md` (One dialect) has under "before": first words of functions and files, and types. */
const verbs = "tell told ask forget keep remember recall hear lay let note say sweep demand within".split(" ");
const types = ["Asked", "Heard", "Kept", "Noted", "Patience", "Said", "Told", "Wish"];

const exported = /^export (?:default )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;
const namesIn = (file: string): string[] => [...read(file).matchAll(exported)].map(([, name = ""]) => name);
const firstWord = (name: string): string => /^[A-Z]?[a-z]+/.exec(name)?.[0] ?? name;

test("what is exported has a standard verb and a noun of the domain", () => {
	const named = sources.flatMap((file) => namesIn(file).map((name) => ({ file, name })));
	expect(named.length).toBeGreaterThan(1000);
	expect(named.filter(({ name }) => verbs.includes(firstWord(name)) || types.includes(name))).toEqual([]);
});

test("a file has no name that its export could not have", () => {
	expect(sources.filter((file) => verbs.includes(basename(file).split(/[-.]/)[0] ?? ""))).toEqual([]);
});
