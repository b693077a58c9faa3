import { expect, it } from "vitest";
import { createChangeLog } from "./change-log.ts";

it("knows what changed since a mark", () => {
	const log = createChangeLog();
	log.note("a");
	const mark = log.mark();
	expect(log.changedSince(mark, "a")).toBe(false);
	log.note("b");
	expect(["a", "b", "*"].map((yacht) => log.changedSince(mark, yacht))).toEqual([false, true, true]);
	log.note("*");
	expect(log.changedSince(mark, "a")).toBe(true);
	expect(log.changedSince(log.mark(), "a")).toBe(false);
});
