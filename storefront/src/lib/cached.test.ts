import { expect, it } from "vitest";
import { cached } from "./cached.ts";

it("asks once while the answer is fresh, again when it is not, and never keeps a failure", async () => {
	let now = 0;
	let calls = 0;
	const load = cached(
		100,
		async () => {
			calls += 1;
			if (calls === 3) throw new Error("down");
			return calls;
		},
		() => now,
	);
	expect(await Promise.all([load(), load()])).toEqual([1, 1]);
	now = 101;
	expect(await load()).toBe(2);
	now = 202;
	await expect(load()).rejects.toThrow("down");
	expect(await load()).toBe(4);
});
