import { expect, it } from "vitest";
import { isDueNow } from "./is-due-now.ts";

const now = new Date("2026-11-27T17:00:00Z");

it.each([
	[null, true],
	["2026-11-27T08:59:00-08:00", true],
	["2026-11-27T09:01:00-08:00", false],
])("a rest that is due at %s is due at once: %s", (at, isDue) => {
	expect(isDueNow(at, now)).toBe(isDue);
});
