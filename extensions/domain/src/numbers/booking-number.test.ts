import fc from "fast-check";
import { expect, test } from "vitest";
import { bookingNumber, isBookingNumber } from "./booking-number.ts";

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
