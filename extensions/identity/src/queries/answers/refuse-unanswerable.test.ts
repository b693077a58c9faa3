import type { Request, Response } from "express";
import { expect, it } from "vitest";
import { refuseUnanswerable } from "./refuse-unanswerable.ts";

const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined };

const answerTo = (method: string, code: string): unknown => {
	let passed: unknown;
	const error = Object.assign(new Error("canceling statement due to statement timeout"), { code });
	refuseUnanswerable(quiet)(error, { method, path: "/items/yachts" } as Request, {} as Response, (given: unknown) => {
		passed = given;
	});
	return passed;
};

it("a read that takes too long asks for too much, a change that does can be tried again", () => {
	expect(answerTo("GET", "57014")).toMatchObject({ code: "INVALID_INPUT", status: 400 });
	expect(answerTo("SEARCH", "57014")).toMatchObject({ code: "INVALID_INPUT", status: 400 });
	expect(answerTo("PATCH", "57014")).toMatchObject({ code: "SERVICE_UNAVAILABLE", status: 503 });
});

it("other failures stay what they are", () => {
	expect(answerTo("GET", "53300")).toMatchObject({ code: "53300" });
	expect(answerTo("PATCH", "22P02")).toMatchObject({ code: "22P02" });
	expect(answerTo("GET", "22P02")).toMatchObject({ code: "INVALID_INPUT" });
});
