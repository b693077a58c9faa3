import fc from "fast-check";
import { expect, test } from "vitest";
import { bookingNumber, isBookingNumber, readBookingNumber } from "./booking-number.ts";

test("forty random bits become eight characters of Crockford's alphabet", () => {
	expect(bookingNumber(() => new Uint8Array([0, 0, 0, 0, 0]))).toBe("HS-00000000");
	expect(bookingNumber(() => new Uint8Array([255, 255, 255, 255, 255]))).toBe("HS-ZZZZZZZZ");
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
			expect(isBookingNumber(bookingNumber(() => bytes))).toBe(true);
		}),
	);
});

test("what people type is read kindly, what cannot be a number is not", () => {
	expect(readBookingNumber(" hs-0oiL 1234 ")).toBe("HS-00111234");
	expect(readBookingNumber("00111234")).toBe("HS-00111234");
	expect(readBookingNumber("HS-U0000000")).toBeNull();
	expect(isBookingNumber("HS-0000000I")).toBe(false);
	expect(isBookingNumber("HS-0000000")).toBe(false);
});
