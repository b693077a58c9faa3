import { expect, it } from "vitest";
import { createRateLimit, memoryRateLimitStore } from "./rate-limit.ts";

it("lets so many through per window and key, and says when to come back", async () => {
	const limit = createRateLimit({ points: 2, window_seconds: 60, enabled: true });
	await limit("a", 0);
	await limit("a", 1_000);
	await expect(limit("a", 30_000)).rejects.toMatchObject({
		code: "RATE_LIMITED",
		status: 429,
		extensions: { retry_after_seconds: 30 },
	});
	await limit("b", 30_000);
	await limit("a", 60_000);
});

it("is off in the demo profile", async () => {
	const limit = createRateLimit({ points: 0, window_seconds: 60, enabled: false });
	await limit("a");
});

it("counts as fast among two hundred thousand addresses as among a few, and forgets those whose window is over", () => {
	const kept = new Map();
	const store = memoryRateLimitStore(kept);
	const fill = (from: number, count: number, now: number): number => {
		const started = performance.now();
		for (let index = 0; index < count; index += 1) void store(`${from + index}`, 60_000, now);
		return performance.now() - started;
	};
	fill(0, 200_000, 0);
	// Looking through all of them for each further address would take minutes.
	expect(fill(200_000, 20_000, 1)).toBeLessThan(2000);
	expect(store("0", 60_000, 2)).toMatchObject({ count: 2 });
	expect(store("0", 60_000, 60_000)).toMatchObject({ count: 1 });
	expect(kept.get(60_000)?.size).toBe(20_001);
	expect(store("0", 3_600_000, 60_001)).toMatchObject({ count: 1 });
	expect(kept.get(60_000)?.size).toBe(20_001);
	store("1", 60_000, 60_001);
	expect(kept.get(60_000)?.size).toBe(2);
});
