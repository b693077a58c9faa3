import type { SchemaOverview } from "@directus/types";
import { expect, it } from "vitest";
import { readJsonText } from "./read-json-text.ts";

const fields = { contact: { type: "json" }, notes: { type: "text" } };
const schema = { collections: { bookings: { fields } }, relations: [] } as unknown as SchemaOverview;
const read = (row: unknown) => readJsonText("bookings", row, schema);
const nul = String.fromCharCode(0);

it("reads the object that the text of a json field spells, and leaves every other text", () => {
	expect(read({ contact: '{"email":"a@example.com"}', notes: '{"email":1}' })).toEqual({
		contact: { email: "a@example.com" },
		notes: '{"email":1}',
	});
	expect(read({ contact: "no JSON" })).toEqual({ contact: "no JSON" });
	expect(read({ contact: "7" })).toEqual({ contact: "7" });
});

it("refuses what no json field can hold, however deep, and names the field", () => {
	for (const contact of [{ a: [`x${nul}`] }, { [`a${nul}`]: 1 }, JSON.stringify({ a: nul })]) {
		expect(() => read({ contact })).toThrowError(expect.objectContaining({ code: "INVALID_INPUT" }));
	}
});

it("leaves rows of what it does not know", () => {
	expect(readJsonText("elsewhere", { contact: "{}" }, schema)).toEqual({ contact: "{}" });
	expect(read([1])).toEqual([1]);
});
