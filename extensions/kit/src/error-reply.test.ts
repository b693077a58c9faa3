import { expect, it, vi } from "vitest";
import { z } from "zod";
import { charterError } from "./charter-error.ts";
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
