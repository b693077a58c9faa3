import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLimits } from "./limits.ts";
import { sharedCounter } from "./shared-counter.ts";

const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
const settings = { rate_limit_reads_per_minute: 2, rate_limit_quotes_per_minute: 2, rate_limit_bookings_per_hour: 2 };
const limitsOf = (enabled = true, allowed = settings) =>
	createLimits(enabled, { rules: async () => ({ settings: allowed }) } as never, sharedCounter(undefined, logger));

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

it.each(["read", "quote"] as const)(
	"lets so many %s through per window and key, and says when to come back",
	async (name) => {
		const limits = limitsOf();
		await limits[name]("a");
		vi.advanceTimersByTime(1_000);
		await limits[name]("a");
		vi.advanceTimersByTime(29_000);
		await expect(limits[name]("a")).rejects.toMatchObject({
			code: "RATE_LIMITED",
			status: 429,
			extensions: { retry_after_seconds: 30 },
		});
		await limits[name]("b");
		vi.advanceTimersByTime(30_000);
		await limits[name]("a");
	},
);

it("counts a booking for an hour, and another kind of use apart", async () => {
	const limits = limitsOf();
	await limits.book("a");
	await limits.book("a");
	vi.advanceTimersByTime(3_599_000);
	await expect(limits.book("a")).rejects.toMatchObject({ extensions: { retry_after_seconds: 1 } });
	await limits.quote("a");
	vi.advanceTimersByTime(1_000);
	await limits.book("a");
});

it("follows a setting that was changed at once", async () => {
	const allowed = { ...settings };
	const limits = limitsOf(true, allowed);
	for (let use = 0; use < 2; use += 1) await limits.read("a");
	await expect(limits.read("a")).rejects.toMatchObject({ code: "RATE_LIMITED" });
	allowed.rate_limit_reads_per_minute = 9;
	await limits.read("a");
});

it("is off in the demo profile", async () => {
	const limits = limitsOf(false, { ...settings, rate_limit_reads_per_minute: 0 });
	await limits.read("a");
});

it("counts as fast among two hundred thousand addresses as among a few, and forgets those whose window is over", async () => {
	vi.useRealTimers();
	const limits = limitsOf(true, { ...settings, rate_limit_reads_per_minute: 1 });
	const fill = async (from: number, count: number): Promise<number> => {
		const started = performance.now();
		for (let index = 0; index < count; index += 1) await limits.read(`${from + index}`);
		return performance.now() - started;
	};
	const amongFew = await fill(0, 20_000);
	await fill(20_000, 180_000);
	// Looking through all of them for each further address would take twenty times as long.
	expect((await fill(200_000, 20_000)) / amongFew).toBeLessThan(10);
	await expect(limits.read("0")).rejects.toMatchObject({ code: "RATE_LIMITED" });
}, 30_000);

it("holds no window that is over", async () => {
	const limits = limitsOf();
	for (let index = 0; index < 1_000; index += 1) await limits.read(`${index}`);
	expect(vi.getTimerCount()).toBe(1_000);
	vi.advanceTimersByTime(60_000);
	expect(vi.getTimerCount()).toBe(0);
	await limits.read("0");
	expect(vi.getTimerCount()).toBe(1);
});
