import { expect, it } from "vitest";
import { createOneAtATime } from "./one-at-a-time.ts";

it("runs tasks of one key one after the other, others beside them, and survives a failure", async () => {
	const oneAtATime = createOneAtATime();
	const order: string[] = [];
	const task = (name: string, ms: number) => async () => {
		order.push(`${name} begins`);
		await new Promise((resolve) => setTimeout(resolve, ms));
		order.push(`${name} ends`);
		if (name === "first") throw new Error("first failed");
	};
	const results = await Promise.allSettled([
		oneAtATime("yacht", task("first", 20)),
		oneAtATime("yacht", task("second", 0)),
		oneAtATime("other", task("beside", 0)),
	]);
	expect(results.map((result) => result.status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
	expect(order.indexOf("second begins")).toBeGreaterThan(order.indexOf("first ends"));
	expect(order.indexOf("beside begins")).toBeLessThan(order.indexOf("first ends"));
});
