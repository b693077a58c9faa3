import { expect, test } from "vitest";
import { otherJson } from "./other-json.ts";

test("a structured value keeps its keys and nothing else", () => {
	const contact = {
		email: "a@example.com",
		address: { city: "Miami" },
		adults: 2,
		isNew: true,
		phone: null,
		tags: ["x"],
	};
	const other = otherJson(contact);
	expect(other).toEqual({
		email: expect.stringMatching(/^zq/),
		address: { city: expect.stringMatching(/^zq/) },
		adults: expect.any(Number),
		isNew: false,
		phone: expect.stringMatching(/^zq/),
		tags: [expect.stringMatching(/^zq/), expect.stringMatching(/^zq/)],
	});
	expect(other).not.toMatchObject({ adults: 2 });
	expect(otherJson([])).toHaveLength(1);
	expect(otherJson(null)).not.toBeNull();
});
