import { createError } from "@directus/errors";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { charterError } from "../errors/charter-error.ts";
import { errorReply } from "./error-reply.ts";

const log = () => ({ error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() });

it("writes code, sentence, details and correlation id", () => {
	const error = charterError("SLOT_TAKEN", "It is taken.", { alternatives: [] });
	expect(errorReply(error, "id-12345", log())).toEqual({
		status: 409,
		headers: {},
		body: {
			errors: [
				{ message: "It is taken.", extensions: { alternatives: [], code: "SLOT_TAKEN", correlation_id: "id-12345" } },
			],
		},
	});
});

it("keeps an unknown cause out of the answer and puts all of it into the log", () => {
	const logger = log();
	const cause = new Error("select secret from customers");
	const reply = errorReply(cause, "id-12345", logger);
	expect(reply.status).toBe(500);
	expect(JSON.stringify(reply.body)).not.toContain("secret");
	expect(logger.error).toHaveBeenCalledWith(
		expect.objectContaining({ err: cause, correlation_id: "id-12345" }),
		expect.any(String),
	);
});

it("says when to come back after a rate limit", () => {
	const reply = errorReply(charterError("RATE_LIMITED", "Slow down.", { retry_after_seconds: 7 }), "id-12345", log());
	expect([reply.status, reply.headers]).toEqual([429, { "Retry-After": "7" }]);
});

it("understands zod, body parsers and routers", () => {
	const zod = z.object({ a: z.string() }).safeParse({}).error;
	const parser = Object.assign(new Error("Unexpected token in JSON at position 1"), { status: 400 });
	const large = Object.assign(new Error("request entity too large"), { status: 413 });
	const codes = [zod, parser, large].map(
		(error) => errorReply(error, "id-12345", log()).body.errors[0]?.extensions.code,
	);
	expect(codes).toEqual(["INVALID_INPUT", "INVALID_INPUT", "INVALID_INPUT"]);
	expect(JSON.stringify(errorReply(parser, "id-12345", log()).body)).toContain("is not valid JSON");
});

it("never lets a detail change the code", () => {
	const reply = errorReply(charterError("FORBIDDEN", "No entry here.", { code: "OK" }), "id-12345", log());
	expect(reply.body.errors[0]?.extensions.code).toBe("FORBIDDEN");
});

it("blames no guest for what Directus refuses of a row that we wrote, and logs it", () => {
	for (const code of ["INVALID_FOREIGN_KEY", "FAILED_VALIDATION", "VALUE_TOO_LONG", "NOT_NULL_VIOLATION"]) {
		const logger = log();
		const refusal = new (createError(code, "Invalid foreign key for field user_created.", 400))();
		const reply = errorReply(refusal, "id-12345", logger);
		expect([code, reply.status, reply.body.errors[0]?.extensions.code]).toEqual([code, 500, "INTERNAL"]);
		expect(logger.error).toHaveBeenCalledWith(expect.objectContaining({ err: refusal }), expect.any(String));
	}
});

it("says what Directus could not read of the request itself, and logs that too", () => {
	const logger = log();
	const reply = errorReply(new (createError("INVALID_QUERY", "Invalid query.", 400))(), "id-12345", logger);
	expect([reply.status, reply.body.errors[0]?.extensions.code]).toEqual([400, "INVALID_INPUT"]);
	expect(logger.warn).toHaveBeenCalledTimes(1);
});

it("answers 503 where the database lacks a table of this release, and logs what to run", () => {
	const logger = log();
	const missing = Object.assign(new Error('relation "yachts" does not exist'), { code: "42P01" });
	const reply = errorReply(missing, "id-12345", logger);
	expect([reply.status, reply.body.errors[0]?.extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
	expect(JSON.stringify(reply.body)).not.toContain("yachts");
	expect(logger.error).toHaveBeenCalledWith(expect.anything(), expect.stringContaining("directus/setup"));
});
