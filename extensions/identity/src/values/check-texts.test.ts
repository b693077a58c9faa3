import { expect, test } from "vitest";
import { checkTexts } from "./check-texts.ts";

const limitsOf = async () => new Map([["change_reason", 500]]);
const refused = (row: unknown): Promise<unknown> =>
	checkTexts(row, limitsOf).then(
		() => undefined,
		(error: unknown) => error,
	);

test("a text that its column cannot hold is refused by the name of its field", async () => {
	const error = await refused({ change_reason: "a".repeat(501), internal_notes: "b".repeat(9000) });
	expect(error).toMatchObject({ code: "INVALID_INPUT", extensions: { name: "change_reason", letters: 500 } });
	expect(error).toHaveProperty("extensions.details", [expect.objectContaining({ field: "change_reason" })]);
});

test("as many letters as the column holds are fine, however many places they take", async () => {
	expect(await refused({ change_reason: "⚓".repeat(500) })).toBeUndefined();
	expect(await refused({ change_reason: "🛥".repeat(500) })).toBeUndefined();
	expect(await refused({ change_reason: null })).toBeUndefined();
});
