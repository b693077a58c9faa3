import { expect, it } from "vitest";
import { waitAfter } from "./wait-after.ts";

it("doubles with each attempt, up to the longest", () => {
	expect([1, 5, 6, 7, 8, 14, 15, 16, 2_000].map((attempts) => waitAfter(attempts, 5, 900))).toEqual([
		0, 0, 2, 4, 8, 512, 900, 900, 900,
	]);
});
