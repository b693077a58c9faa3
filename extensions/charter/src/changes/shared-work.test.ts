import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeFeed } from "../testing/fake-feed.ts";
import { createSharedWork } from "./shared-work.ts";

let now = 1_000;
const pass = (ms: number): void => {
	now += ms;
	vi.advanceTimersByTime(ms);
};

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
	vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const counted = () => {
	let times = 0;
	return async () => {
		times += 1;
		return times;
	};
};

it("does once what many ask for in the same moment, and anew after two seconds", async () => {
	const shared = createSharedWork<number>(fakeFeed());
	const work = counted();
	expect(await Promise.all([shared.share("a", work), shared.share("a", work), shared.share("b", work)])).toEqual([
		1, 1, 2,
	]);
	pass(1_900);
	expect([shared.knows("a"), await shared.share("a", work)]).toEqual([true, 1]);
	pass(101);
	expect([shared.knows("a"), await shared.share("a", work)]).toEqual([false, 3]);
});

it("shares nothing across a change", async () => {
	const feed = fakeFeed();
	const shared = createSharedWork<number>(feed);
	const work = counted();
	await shared.share("a", work);
	feed.announce("x", "calendar");
	expect([shared.knows("a"), await shared.share("a", work)]).toEqual([false, 2]);
});

it("keeps no failure", async () => {
	const shared = createSharedWork<number>(fakeFeed());
	await expect(shared.share("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
	expect(shared.knows("a")).toBe(false);
});
