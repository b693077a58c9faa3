import { plainText, wholeNumber } from "@harborsmith/contract/shapes";
import { expect, it } from "vitest";
import { z } from "zod";
import { isCharterError } from "../errors/charter-error.ts";
import { parse } from "./parse.ts";

const refusal = (schema: z.core.$ZodType, input: unknown) => {
	try {
		parse(schema, input);
	} catch (error) {
		if (isCharterError(error)) return { code: error.code, status: error.status, ...error.extensions };
	}
	throw new Error("it was accepted");
};

it("names every wrong field by its path", () => {
	const schema = z.object({ guests: z.int(), extras: z.array(z.object({ quantity: z.int() })) });
	expect(refusal(schema, { guests: "4", extras: [{ quantity: 1.5 }] })).toMatchObject({
		code: "INVALID_INPUT",
		status: 400,
		details: [{ field: "guests" }, { field: "extras.0.quantity" }],
	});
});

it("accepts text in any script and refuses control characters and broken pairs", () => {
	const schema = plainText(20);
	expect(parse(schema, "  Ægir 🚤 قارب\n ")).toBe("Ægir 🚤 قارب");
	for (const text of ["", "   ", "a\u0000b", "a\u001bb", "\ud83d", "x".repeat(21), 5, null]) {
		expect(refusal(schema, text).code).toBe("INVALID_INPUT");
	}
});

it("reads whole numbers from text and from numbers, within bounds", () => {
	const schema = wholeNumber(1, 12);
	expect(parse(schema, "12")).toBe(12);
	expect(parse(schema, 1)).toBe(1);
	for (const value of ["0", "13", "1.5", "1e1", "", " 1", "0x1", 1.5, Number.NaN, null, [], "9".repeat(400)]) {
		expect(refusal(schema, value).code).toBe("INVALID_INPUT");
	}
});

it("says in plain words what is wrong with each field", () => {
	const schema = z.strictObject({
		quote: z.string(),
		guests: wholeNumber(1, 12),
		starts_at: z.iso.datetime({ offset: true }),
		email: z.email(),
		kind: z.enum(["bareboat", "captained"]),
		name: plainText(5),
		note: plainText(3),
		extras: z.array(z.string()).max(1),
		terms: z.literal(true),
		days: wholeNumber(1, 12),
		nights: wholeNumber(1, 12),
	});
	const input = {
		guests: "four",
		starts_at: "tomorrow",
		email: "ada",
		kind: "motor",
		name: " ",
		note: "long",
		extras: ["a", "b"],
		terms: "yes",
		days: 13,
		price: 1,
	};
	expect(refusal(schema, input)).toMatchObject({
		details: [
			{ field: "quote", issue: "is missing" },
			{ field: "guests", issue: "must be a whole number" },
			{ field: "starts_at", issue: "must be a time with its offset, such as 2026-12-05T10:00:00-08:00" },
			{ field: "email", issue: "must be an e-mail address such as name@example.com" },
			{ field: "kind", issue: "must be one of: bareboat, captained" },
			{ field: "name", issue: "must not be empty" },
			{ field: "note", issue: "must be at most 3 characters" },
			{ field: "extras", issue: "must be at most 1 entry" },
			{ field: "terms", issue: "must be true" },
			{ field: "days", issue: "must be at most 12" },
			{ field: "nights", issue: "is missing" },
			{ field: "body", issue: "has no field named price" },
		],
	});
});
