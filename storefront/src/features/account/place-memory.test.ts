import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetPlace, keepPlace, recallPlace } from "./place-memory.ts";

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
	keepPlace(offer, { withKey: true });
	expect(recallPlace()).toBe(offer);
	keepPlace(recallPlace() ?? "");
	expect([...kept.values()].join()).not.toMatch(/token|eyJ/);
	expect(recallPlace()).toBe("#");
});

it("keeps which booking is open, and nothing after signing out", () => {
	keepPlace("#HS-4F7KQ2ZB");
	expect(recallPlace()).toBe("#HS-4F7KQ2ZB");
	keepPlace("");
	expect(recallPlace()).toBe("#");
	forgetPlace();
	expect(recallPlace()).toBeUndefined();
});
