import { expect, it } from "vitest";
import { z } from "zod";
import { isCharterError } from "./charter-error.ts";
import { parse, plainText, wholeNumber } from "./parse.ts";

const refusal = (schema: z.ZodType, input: unknown) => {
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
