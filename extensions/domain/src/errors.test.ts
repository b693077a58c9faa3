import { expect, test } from "vitest";
import { errorStatus } from "./errors.ts";

test("every code has a status that tells a client whose turn it is", () => {
	expect(Object.values(errorStatus).every((status) => status >= 400 && status < 600)).toBe(true);
	expect(errorStatus).toMatchObject({ SLOT_TAKEN: 409, QUOTE_EXPIRED: 410, GUEST_LIMIT: 422, TIME_AMBIGUOUS: 400 });
});
