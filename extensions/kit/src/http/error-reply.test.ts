import { createError, ForbiddenError } from "@directus/errors";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { charterError } from "../errors/charter-error.ts";
import { rethrowOwnWrite } from "../errors/host-refusals.ts";
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

it("blames no guest for what Directus refuses of a row that the system wrote, and logs it", () => {
	for (const code of [
		"INVALID_FOREIGN_KEY",
		"FAILED_VALIDATION",
		"VALUE_TOO_LONG",
		"NOT_NULL_VIOLATION",
		"FORBIDDEN",
	]) {
		const logger = log();
		const refusal = new (createError<{ field: string }>(code, "Invalid foreign key for field user_created.", 400))({
			field: "user_created",
		});
		expect(() => rethrowOwnWrite(refusal)).toThrow(refusal);
		const reply = errorReply(refusal, "id-12345", logger);
		expect([code, reply.status, reply.body.errors[0]?.extensions.code]).toEqual([code, 500, "INTERNAL"]);
		expect(logger.error).toHaveBeenCalledWith(expect.objectContaining({ err: refusal }), expect.any(String));
	}
});

it("blames no guest for a right that the system lacks", () => {
	expect(() => rethrowOwnWrite(new ForbiddenError())).toThrow();
	const missing = [new ForbiddenError(), new ForbiddenError({ reason: "No such field." })].map((error) => {
		expect(() => rethrowOwnWrite(error)).toThrow(error);
		return errorReply(error, "id-12345", log()).status;
	});
	expect(missing).toEqual([500, 500]);
});

it("passes on what the host refuses of a row that a person wrote, with code, status and sentence", () => {
	const InvalidKey = createError<{ field: string }>(
		"INVALID_FOREIGN_KEY",
		"Invalid foreign key for field promo_code.",
		400,
	);
	expect(errorReply(new InvalidKey({ field: "promo_code" }), "id-12345", log())).toMatchObject({
		status: 400,
		body: {
			errors: [
				{
					message: "Invalid foreign key for field promo_code.",
					extensions: { code: "INVALID_FOREIGN_KEY", field: "promo_code", correlation_id: "id-12345" },
				},
			],
		},
	});
});

const closed = { code: "NO_WAY", status: 422, message: "The office is closed." };

it.each([
	["an error", new (createError("NO_WAY", closed.message, 422))()],
	["a plain object", closed],
	["the text of one", JSON.parse(JSON.stringify({ ...closed, name: "DirectusError" }))],
])("passes on what a Flow refuses as %s, though the system wrote", (_name, thrown) => {
	expect(() => rethrowOwnWrite(thrown)).toThrow();
	expect(errorReply(thrown, "id-12345", log())).toMatchObject({
		status: 422,
		body: { errors: [{ message: closed.message, extensions: { code: "NO_WAY", correlation_id: "id-12345" } }] },
	});
});

it("passes on the codes of a Flow whatever their status, and its own sentence of a code that is ours", () => {
	const replies = [
		new (createError("NO_WAY", "Not you.", 403))(),
		new (createError("FORBIDDEN", "Not today.", 403))(),
	].map((thrown) => {
		expect(() => rethrowOwnWrite(thrown)).toThrow();
		const { status, body } = errorReply(thrown, "id-12345", log());
		return [status, body.errors[0]?.extensions.code, body.errors[0]?.message];
	});
	expect(replies).toEqual([
		[403, "NO_WAY", "Not you."],
		[403, "FORBIDDEN", "Not today."],
	]);
});

it("passes on every refusal of a list, and none where one of them is unknown", () => {
	const Failed = createError<{ field: string }>("FAILED_VALIDATION", "Value is required.", 400);
	const list = [new Failed({ field: "a" }), new Failed({ field: "b" })];
	expect(errorReply(list, "id-12345", log())).toMatchObject({ status: 400, body: { errors: [{}, {}] } });
	expect(errorReply([...list, new Error("x")], "id-12345", log()).status).toBe(500);
	expect(errorReply([], "id-12345", log()).status).toBe(500);
});

it.each([
	["of the host", new (createError("INTERNAL_SERVER_ERROR", "secret", 500))()],
	["of a Flow", new (createError("NO_WAY", "secret", 503))()],
	["that another program answered to a Flow", { status: 404, statusText: "Not Found", data: "secret" }],
	["without a code", { status: 422, message: "secret" }],
	["of a library", Object.assign(new Error("secret"), { status: 418, code: "ETEAPOT" })],
	["of none", null],
])("keeps a failure %s inside", (_name, thrown) => {
	const reply = errorReply(thrown, "id-12345", log());
	expect([reply.status, JSON.stringify(reply.body).includes("secret")]).toEqual([500, false]);
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
