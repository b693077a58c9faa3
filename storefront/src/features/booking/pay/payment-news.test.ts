import { describe, expect, it } from "vitest";
import { aPayment } from "../../testing/a-booking.ts";
import type { Booking } from "../record/booking.ts";
import { tokenFromHash, tokenHash } from "../record/manage-token.ts";
import { isPaidTooLate, knowsPayment } from "./knows-payment.ts";
import { paymentNews } from "./payment-news.ts";

const news = (address: string) => paymentNews(new URL(address, "https://charter.example"));
const booking = (status: Booking["status"], ...kinds: string[]): Pick<Booking, "status" | "payments"> => ({
	status,
	payments: kinds.map((kind) => aPayment(kind)),
});

describe("what an address says of a payment", () => {
	it("is our own mark beside the key, which it leaves whole", () => {
		expect(news(`/booking/HS-1${tokenHash("a.b", true)}`)).toBe("paid");
		expect(news(`/booking/HS-1${tokenHash("a.b")}`)).toBeUndefined();
		expect(tokenFromHash(tokenHash("a.b", true))).toBe("a.b");
	});

	it("is the payment company's word when the bank sends the guest back", () => {
		expect(news("/booking/HS-1/confirmation?redirect_status=succeeded#token=a")).toBe("paid");
		expect(news("/booking/HS-1/confirmation?redirect_status=processing#token=a")).toBe("paid");
		expect(news("/booking/HS-1/confirmation?redirect_status=failed#token=a")).toBe("failed");
	});
});

describe("a paid booking", () => {
	it("knows of its payment once it is confirmed, or expired with the money in the ledger", () => {
		expect(knowsPayment(booking("confirmed", "charge"))).toBe(true);
		expect(knowsPayment(booking("expired", "charge"))).toBe(true);
	});

	it("does not yet while it waits, nor when only its hold has ended", () => {
		expect(knowsPayment(booking("pending"))).toBe(false);
		expect(knowsPayment(booking("expired"))).toBe(false);
	});

	it("was paid too late only when it expired and was charged", () => {
		expect(isPaidTooLate(booking("expired", "charge", "refund"))).toBe(true);
		expect(isPaidTooLate(booking("expired"))).toBe(false);
		expect(isPaidTooLate(booking("confirmed", "charge"))).toBe(false);
	});
});
