import { expect, it } from "vitest";
import { createInterner } from "./create-interner.ts";
import { localise } from "./localise.ts";

const row = { id: "1", name: "Sea Breeze", description: "A boat" };
const translations = { "es-ES": { id: "9", name: "Brisa", description: null, unknown: "x" } };

it("translates what is translated and leaves the rest in the main language", () => {
	expect(localise(row, translations, "es-ES")).toEqual({ id: "1", name: "Brisa", description: "A boat" });
	expect(localise(row, translations, "en-US")).toBe(row);
	expect(localise(row, translations, undefined)).toBe(row);
});

it("stays the same object when it is read again unchanged", () => {
	const same = createInterner((value: { id: string }) => value.id);
	const first = same({ id: "1" });
	expect(same({ id: "1" })).toBe(first);
	expect(same({ ...row })).not.toBe(first);
});
