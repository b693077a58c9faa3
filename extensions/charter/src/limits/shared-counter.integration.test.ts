import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { until } from "../../../../tests/support/until.ts";
import { Services, startRedis } from "../../../../tools/launcher/testing/services.ts";
import { freePorts } from "../../../../tools/launcher/testing/stacks.ts";
import { checkRedis } from "../health/checks.ts";
import { createLimits } from "./limits.ts";
import { sharedCounter } from "./shared-counter.ts";

const state = mkdtempSync(join(tmpdir(), "harborsmith-limits-"));
const services = new Services(state);
const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
let url: string;

beforeAll(async () => {
	const [port = 0] = await freePorts(1);
	const started = await startRedis(state, port, services, "p@ss/word, of 1");
	if (!started) throw new Error("These tests need redis-server or valkey-server on the PATH.");
	url = started;
});
afterAll(async () => {
	await services.stopAll();
	rmSync(state, { recursive: true, force: true });
});

const limitsOf = (counter: ReturnType<typeof sharedCounter>, enabled = true) =>
	createLimits(
		enabled,
		{
			rules: async () => ({ settings: { rate_limit_quotes_per_minute: 3, rate_limit_bookings_per_hour: 2 } }),
		} as never,
		counter,
	);

test("two processes on one Redis share a limit, which opens again with its window", async () => {
	const [one, other] = [sharedCounter(url, logger), sharedCounter(url, logger)];
	const key = `someone-${Date.now()}`;
	const [first, second] = [limitsOf(one), limitsOf(other)];
	await Promise.all([first.quote(key), second.quote(key), first.quote(key)]);
	await expect(second.quote(key)).rejects.toMatchObject({ code: "RATE_LIMITED" });
	await expect(first.quote(key)).rejects.toMatchObject({
		extensions: { retry_after_seconds: expect.any(Number) },
	});
	await first.quote(`${key}-else`);
	const [here, there] = [await one.open("short", 1)(), await other.open("short", 1)()];
	const { isFirstInDuration, msBeforeNext } = await here.penalty(key);
	expect([isFirstInDuration, msBeforeNext <= 1_000]).toEqual([true, true]);
	await until(
		() => there.get(key),
		(counted) => counted === null,
		{ every: 50, what: "the end of the window" },
	);
	expect((await there.penalty(key)).consumedPoints).toBe(1);
	one.close();
	other.close();
});

test("in the demo nothing is counted", async () => {
	const limits = limitsOf(sharedCounter(url, logger), false);
	for (let request = 0; request < 5; request += 1) await limits.quote("anyone");
});

test("health speaks to a Redis with a password, and says when it is wrong", async () => {
	await checkRedis(url)();
	await expect(checkRedis(url.replace(/:[^:@]*@/, ":wrong@"))()).rejects.toThrow("refused");
});

test("without Redis each process counts for itself", async () => {
	const counter = sharedCounter(url, logger);
	await limitsOf(counter).quote("warm");
	await services.stopAll();
	const limits = limitsOf(counter);
	await limits.book("someone");
	await limits.book("someone");
	await expect(limits.book("someone")).rejects.toMatchObject({ code: "RATE_LIMITED" });
	const cold = sharedCounter(url, logger);
	await limitsOf(cold).book("someone");
	expect(logger.warn).toHaveBeenCalled();
	for (const each of [counter, cold]) each.close();
});
