import { describe, expect, it } from "vitest";
import type { BookingRow } from "../ledger/booking-row.ts";
import { amountDue } from "./amount-due.ts";

const now = new Date("2026-12-01T12:00:00Z");
const booking: BookingRow = {
	id: "b",
	number: "HS-1",
	status: "pending",
	currency: "USD",
	starts_at: new Date("2027-02-01T18:00:00Z"),
	total_cents: 160_000,
	paid_cents: 0,
	refunded_cents: 0,
	refunding_cents: 0,
	due_now_cents: 40_000,
	hold_expires_at: new Date("2026-12-01T12:10:00Z"),
};

describe("what is due", () => {
	it("is the amount due when booking while the hold lives", () => {
		expect(amountDue(booking, now, 50)).toEqual({ purpose: "fare", amount_cents: 40_000 });
	});

	it("is never more than the rest of the total, whatever stands as due when booking", () => {
		const odd = { ...booking, due_now_cents: 1_000_000_000 };
		expect(amountDue(odd, now, 50).amount_cents).toBe(160_000);
		expect(amountDue({ ...odd, paid_cents: 50_000, refunded_cents: 10_000 }, now, 50).amount_cents).toBe(120_000);
	});

	it("is nothing more once the hold ran out, to the second", () => {
		const code = { code: "HOLD_EXPIRED" };
		expect(() => amountDue({ ...booking, hold_expires_at: now }, now, 50)).toThrow(expect.objectContaining(code));
		expect(() => amountDue({ ...booking, status: "expired" }, now, 50)).toThrow(expect.objectContaining(code));
	});

	it("is the rest after the confirmation, net of refunds", () => {
		const confirmed = { ...booking, status: "confirmed" as const, paid_cents: 50_000, refunded_cents: 10_000 };
		expect(amountDue(confirmed, now, 50)).toEqual({ purpose: "balance", amount_cents: 120_000 });
	});

	it("is also what is on its way back, and nothing where the price fell by as much", () => {
		const paid = { ...booking, status: "confirmed" as const, paid_cents: 160_000, refunding_cents: 20_000 };
		expect(amountDue(paid, now, 50)).toEqual({ purpose: "balance", amount_cents: 20_000 });
		const cheaper = { ...paid, total_cents: 140_000 };
		expect(() => amountDue(cheaper, now, 50)).toThrow(expect.objectContaining({ code: "INVALID_STATE" }));
	});

	it.each(["requested", "cancelled", "completed", "no_show"] as const)(
		"is nothing for a booking that is %s",
		(status) => {
			expect(() => amountDue({ ...booking, status }, now, 50)).toThrow(
				expect.objectContaining({ code: "INVALID_STATE" }),
			);
		},
	);

	it("is nothing for what is paid in full", () => {
		const paid = { ...booking, status: "confirmed" as const, paid_cents: 160_000 };
		expect(() => amountDue(paid, now, 50)).toThrow(expect.objectContaining({ code: "INVALID_STATE" }));
	});

	it("is at least what a card can be charged, and never more than the rest", () => {
		const due = (due_now_cents: number, total_cents: number) => () =>
			amountDue({ ...booking, due_now_cents, total_cents }, now, 50).amount_cents;
		expect(due(8, 1000)()).toBe(50);
		expect(due(50, 1000)()).toBe(50);
		expect(due(8, 60)()).toBe(50);
		expect(due(8, 30)).toThrow(expect.objectContaining({ code: "INVALID_STATE" }));
	});
});
