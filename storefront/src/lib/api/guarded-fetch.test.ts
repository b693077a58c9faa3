import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError, unreachable } from "./api-error.ts";
import { createGuardedFetch } from "./guarded-fetch.server.ts";

const busy = new ApiError({ code: "SERVICE_UNAVAILABLE", status: 503, message: "Later." });
const address = "http://127.0.0.1:1/";

let answer: () => Promise<Response>;
let limits: (number | undefined)[];
const guarded = () =>
	createGuardedFetch((_url, _init, timeout) => {
		limits.push(timeout);
		return answer();
	});
const codeOf = (call: Promise<unknown>) => call.then(() => "answered").catch((error: ApiError) => error.code);

beforeEach(() => {
	vi.useFakeTimers();
	limits = [];
	answer = () => Promise.reject(unreachable());
});
afterEach(() => {
	vi.useRealTimers();
});

it("after five calls that nobody answered the next ones hear so at once", async () => {
	const call = guarded();
	for (let times = 0; times < 8; times++) expect(await codeOf(call(address))).toBe("UNREACHABLE");
	expect(limits).toEqual([10_000, 10_000, 10_000, 10_000, 10_000]);
});

it("one call at a time tries again, for a short while, and opens the way for all", async () => {
	const call = guarded();
	for (let times = 0; times < 5; times++) await codeOf(call(address));
	vi.advanceTimersByTime(2_100);
	answer = () => Promise.resolve(new Response("{}"));
	expect(await Promise.all([codeOf(call(address)), codeOf(call(address))])).toEqual(["answered", "answered"]);
	expect(limits.slice(5)).toEqual([2_000, 10_000]);
});

it("a trial that nobody answers leaves the others without a wait of their own", async () => {
	const call = guarded();
	for (let times = 0; times < 5; times++) await codeOf(call(address));
	vi.advanceTimersByTime(2_100);
	expect(await Promise.all([codeOf(call(address)), codeOf(call(address))])).toEqual(["UNREACHABLE", "UNREACHABLE"]);
	expect(limits).toHaveLength(6);
});

it("an answer that refuses is an answer", async () => {
	const call = guarded();
	answer = () => Promise.reject(busy);
	for (let times = 0; times < 12; times++) expect(await codeOf(call(address))).toBe("SERVICE_UNAVAILABLE");
	expect(limits).toHaveLength(12);
});
