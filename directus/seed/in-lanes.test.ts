import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { inLanes } from "./in-lanes.ts";

it("begins the items in their order, never more at a time than it has lanes", async () => {
	const begun: number[] = [];
	let atOnce = 0;
	let most = 0;
	await inLanes([1, 2, 3, 4, 5], 2, async (item) => {
		begun.push(item);
		most = Math.max(most, ++atOnce);
		await wait(2);
		atOnce--;
	});
	expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
});

it("begins nothing more after a failure, and tells it", async () => {
	const begun: number[] = [];
	const work = inLanes([1, 2, 3, 4], 1, async (item) => {
		begun.push(item);
		if (item === 2) throw new Error("no paint left");
	});
	await expect(work).rejects.toThrow("no paint left");
	expect(begun).toEqual([1, 2]);
});
