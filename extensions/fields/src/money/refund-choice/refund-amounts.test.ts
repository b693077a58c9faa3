import { expect, test } from "vitest";
import { refundAmounts } from "./refund-amounts.ts";

const form = {
	paid_cents: 100_000,
	refunded_cents: 10_000,
	refunding_cents: 0,
	starts_at: "2030-06-10T12:00:00Z",
	policy: [{ hours_before: 48, refund_bps: 5000 }],
};

test("each choice names what would go back now", () => {
	expect(refundAmounts(form, new Date("2030-06-01T12:00:00Z"))).toEqual({ all: 90_000, terms: 45_000, none: 0 });
	expect(refundAmounts(form, new Date("2030-06-10T11:00:00Z"))).toMatchObject({ all: 90_000, terms: 0 });
});

test("nothing is named while nothing is paid", () => {
	expect(refundAmounts({ ...form, paid_cents: 0 }, new Date())).toEqual({});
	expect(refundAmounts({}, new Date())).toEqual({});
});
