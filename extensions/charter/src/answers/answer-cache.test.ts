import { expect, it } from "vitest";
import { fakeFeed } from "../testing/fake-feed.ts";
import { createAnswerCache } from "./answer-cache.ts";

const forever = Number.POSITIVE_INFINITY;
const about =
	(yacht: string, content: unknown = {}) =>
	async () => ({ content, yacht, valid_until: forever });

it("keeps an answer until its yacht changes, and the fleet's until any yacht changes", async () => {
	const feed = fakeFeed();
	const cache = createAnswerCache(feed);
	await cache.resolve("/a", about("a"));
	await cache.resolve("/b", about("b"));
	await cache.resolve("/fleet", about("*"));
	feed.announce("a", "calendar");
	expect(["/a", "/b", "/fleet"].map((address) => cache.peek(address, 0) !== undefined)).toEqual([false, true, false]);
	feed.announce("*", "configuration");
	expect(cache.peek("/b", 0)).toBeUndefined();
});

it("does not keep what was read before a change that came meanwhile", async () => {
	const feed = fakeFeed();
	const cache = createAnswerCache(feed);
	await cache.resolve("/a", async () => {
		feed.announce("a", "calendar");
		return { content: "old", yacht: "a", valid_until: forever };
	});
	expect(cache.peek("/a", 0)).toBeUndefined();
});

it("keeps nothing while the process hears of no changes", async () => {
	const feed = fakeFeed();
	const cache = createAnswerCache(feed);
	await cache.resolve("/a", about("a"));
	feed.isLive = false;
	expect(cache.peek("/a", 0)).toBeUndefined();
});

it("forgets by the clock", async () => {
	const cache = createAnswerCache(fakeFeed());
	await cache.resolve("/a", async () => ({ content: 1, yacht: "a", valid_until: 1_000 }));
	expect(cache.peek("/a", 999)).toBeDefined();
	expect(cache.peek("/a", 1_000)).toBeUndefined();
});

it("works the same question out once for all who ask at once, but not across a change", async () => {
	const feed = fakeFeed();
	const cache = createAnswerCache(feed);
	let worked = 0;
	let release = (): void => undefined;
	const gate = new Promise<void>((resolve) => {
		release = resolve;
	});
	const compute = async () => {
		worked += 1;
		await gate;
		return { content: worked, yacht: "a", valid_until: forever };
	};
	const first = [cache.resolve("/a", compute), cache.resolve("/a", compute)];
	feed.announce("a", "calendar");
	const after = cache.resolve("/a", compute);
	release();
	await Promise.all([...first, after]);
	expect(worked).toBe(2);
});

it("does not keep failures and lets the oldest answers go first", async () => {
	const cache = createAnswerCache(fakeFeed(), { bytes: 1_500, bytesPerClient: 1_500 });
	await expect(cache.resolve("/a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
	for (const address of ["/a", "/b", "/c"]) await cache.resolve(address, about("a"));
	expect(["/a", "/b", "/c"].map((address) => cache.peek(address, 0) !== undefined)).toEqual([false, true, true]);
});

it("marks equal answers equally", async () => {
	const cache = createAnswerCache(fakeFeed());
	const one = await cache.resolve("/a", about("a", { x: 1 }));
	const same = await cache.resolve("/b", about("b", { x: 1 }));
	const other = await cache.resolve("/c", about("c", { x: 2 }));
	expect(same.etag).toBe(one.etag);
	expect(other.etag).not.toBe(one.etag);
});

it("counts bytes: what one address asks for never takes the room of everybody", async () => {
	const cache = createAnswerCache(fakeFeed(), { bytes: 100_000, bytesPerClient: 30_000 });
	const large = about("a", "x".repeat(5_000));
	await cache.resolve("/of-somebody-else", large, "10.0.0.2");
	for (let index = 0; index < 500; index += 1) await cache.resolve(`/flood?${index}`, large, "10.0.0.1");
	expect(cache.bytes()).toBeLessThan(40_000);
	expect(cache.peek("/of-somebody-else", 0)).toBeDefined();
	expect(cache.peek("/flood?499", 0)).toBeDefined();
	expect(cache.peek("/flood?0", 0)).toBeUndefined();
	for (let index = 0; index < 500; index += 1) await cache.resolve(`/many?${index}`, large, `10.0.1.${index}`);
	expect(cache.bytes()).toBeLessThanOrEqual(100_000);
});

it("answers what is too large to keep", async () => {
	const cache = createAnswerCache(fakeFeed(), { bytes: 10_000, bytesPerClient: 5_000 });
	expect((await cache.resolve("/a", about("a", "x".repeat(6_000)), "10.0.0.1")).body.length).toBeGreaterThan(6_000);
	expect(cache.peek("/a", 0)).toBeUndefined();
	expect(cache.bytes()).toBe(0);
});
