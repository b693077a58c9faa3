import { expect, it } from "vitest";
import { tabMemory } from "./tab-memory.ts";

it("a tab remembers under a name until it forgets", () => {
	const stored = new Map<string, string>();
	const memory = tabMemory("harborsmith.test", () => ({
		getItem: (name) => stored.get(name) ?? null,
		setItem: (name, text) => void stored.set(name, text),
		removeItem: (name) => void stored.delete(name),
	}));
	expect(memory.read()).toBeUndefined();
	memory.write("here");
	expect([memory.read(), [...stored.keys()]]).toEqual(["here", ["harborsmith.test"]]);
	memory.clear();
	expect(memory.read()).toBeUndefined();
});

it("a browser that refuses storage is no hindrance", () => {
	const memory = tabMemory("harborsmith.test", () => {
		throw new DOMException("The operation is insecure.", "SecurityError");
	});
	expect([memory.write("here"), memory.read(), memory.clear()]).toEqual([undefined, undefined, undefined]);
});
