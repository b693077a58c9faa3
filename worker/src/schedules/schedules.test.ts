import { expect, it } from "vitest";
import { isOverdue } from "./is-overdue.ts";

const now_ms = 1_000_000_000;
const every_ms = 15_000;

it("leaves a recurring job alone whose next run is ahead", () => {
	expect(isOverdue({ next_ms: now_ms + 1, every_ms, now_ms })).toBe(false);
});

it("gives a busy queue two intervals and a minute", () => {
	expect(isOverdue({ next_ms: now_ms - 90_000, every_ms, now_ms })).toBe(false);
	expect(isOverdue({ next_ms: now_ms - 90_001, every_ms, now_ms })).toBe(true);
});

it("schedules anew what has no next run", () => {
	expect(isOverdue({ next_ms: undefined, every_ms, now_ms })).toBe(true);
});
