import { expect, it } from "vitest";
import { requestHash } from "./request-hash.ts";

it("is the same whatever the order of fields, and another for any other value", () => {
	const one = requestHash({ a: 1, b: { c: [1, 2], d: null } });
	expect(requestHash({ b: { d: null, c: [1, 2] }, a: 1, e: undefined })).toBe(one);
	expect(requestHash({ a: 1, b: { c: [2, 1], d: null } })).not.toBe(one);
	expect(requestHash({ a: "1", b: { c: [1, 2], d: null } })).not.toBe(one);
	expect(requestHash(undefined)).not.toBe(requestHash(null));
});
