import { expect, it } from "vitest";
import { operatorDoor } from "./operator-door.ts";

it("opens with the worker's own token and nothing else", () => {
	const opens = operatorDoor("worker-token");
	const tried = ["Bearer worker-token", "Bearer worker-toke", "worker-token", "Bearer ", "", undefined];
	expect(tried.map(opens)).toEqual([true, false, false, false, false, false]);
});
