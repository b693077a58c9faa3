import { UnrecoverableError } from "bullmq";
import { expect, it } from "vitest";
import { failureToThrow } from "./failure-to-throw.ts";

const dead = new UnrecoverableError("no such person");
const later = new Error("try again later");

const of = (...reasons: (Error | undefined)[]): PromiseSettledResult<unknown>[] =>
	reasons.map((reason) => (reason ? { status: "rejected", reason } : { status: "fulfilled", value: "sent" }));

it("a dead address does not end the job of a letter that can still arrive", () => {
	expect(failureToThrow(of(dead, later))).toBe(later);
	expect(failureToThrow(of(undefined, later, dead))).toBe(later);
});

it("a dead address ends the job once nothing else is left to send", () => {
	expect(failureToThrow(of(undefined, dead))).toBe(dead);
	expect(failureToThrow(of(undefined, undefined))).toBeUndefined();
});
