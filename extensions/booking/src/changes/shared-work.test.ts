import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeFeed } from "../testing/fake-feed.ts";
import { createSharedWork } from "./shared-work.ts";

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout", "Date"] });
	// The cache takes a start at 0 ms for none at all.
	vi.advanceTimersByTime(1_000);
});
afterEach(() => {
	vi.useRealTimers();
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
	vi.advanceTimersByTime(1_900);
	expect([shared.knows("a"), await shared.share("a", work)]).toEqual([true, 1]);
	vi.advanceTimersByTime(101);
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
