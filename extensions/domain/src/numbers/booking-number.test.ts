import fc from "fast-check";
import { expect, test } from "vitest";
import { bookingNumber, isBookingNumber } from "./booking-number.ts";
import { isUuid } from "./uuid.ts";

test("forty random bits become eight characters of Crockford's alphabet", () => {
	expect(bookingNumber(() => new Uint8Array([0, 0, 0, 0, 0]))).toBe("HS-00000000");
	expect(bookingNumber(() => new Uint8Array([255, 255, 255, 255, 255]))).toBe("HS-ZZZZZZZZ");
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
			expect(isBookingNumber(bookingNumber(() => bytes))).toBe(true);
		}),
	);
});

test("letters that are read for digits, and other lengths, are no number", () => {
	expect(isBookingNumber("HS-0000000I")).toBe(false);
	expect(isBookingNumber("HS-U0000000")).toBe(false);
	expect(isBookingNumber("HS-0000000")).toBe(false);
});

test("an id is five groups of hexadecimal digits, in either case, and nothing beside them", () => {
	const id = "5c2b2f0e-6c51-4a4e-9d0c-0d5a3a6c1f02";
	expect([id, id.toUpperCase()].every(isUuid)).toBe(true);
	const odd = ["", "pacific-heron", `${id} `, `x${id}`, id.replaceAll("-", ""), "5c2b2f0e-6c51-4a4e-9d0c-0d5a3a6c-f02"];
	expect(odd.filter(isUuid)).toEqual([]);
});
