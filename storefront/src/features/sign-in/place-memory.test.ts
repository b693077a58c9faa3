import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clearPlace, readPlace, writePlace } from "./place-memory.ts";

const kept = new Map<string, string>();
beforeEach(() => {
	kept.clear();
	vi.stubGlobal("sessionStorage", {
		setItem: (name: string, value: string) => kept.set(name, value),
		getItem: (name: string) => kept.get(name) ?? null,
		removeItem: (name: string) => kept.delete(name),
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
});

it("keeps the key of a booking only on the way to the realm, and not after the way back", () => {
	const offer = "#keep=HS-4F7KQ2ZB&token=eyJ.a.b";
	writePlace(offer, { withKey: true });
	expect(readPlace()).toBe(offer);
	writePlace(readPlace() ?? "");
	expect([...kept.values()].join()).not.toMatch(/token|eyJ/);
	expect(readPlace()).toBe("#");
});

it("keeps which booking is open, and nothing after signing out", () => {
	writePlace("#HS-4F7KQ2ZB");
	expect(readPlace()).toBe("#HS-4F7KQ2ZB");
	writePlace("");
	expect(readPlace()).toBe("#");
	clearPlace();
	expect(readPlace()).toBeUndefined();
});
