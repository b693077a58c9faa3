import { expect, test } from "vitest";
import { dueLater, keptCents, leftToPay, overpaidCents } from "./left-to-pay.ts";

const nothing = { total_cents: 49_000, paid_cents: 0, refunded_cents: 0, refunding_cents: 0 };

test("money on its way back is no longer the company's, so that what it paid for is left to pay", () => {
	const paid = { ...nothing, paid_cents: 49_000, refunding_cents: 10_000 };
	expect(keptCents(paid)).toBe(39_000);
	expect(leftToPay(paid)).toBe(10_000);
	expect(leftToPay({ ...paid, refunded_cents: 10_000, refunding_cents: 0 })).toBe(10_000);
});

test("a refund of a price that fell leaves nothing to pay, before and after it has arrived", () => {
	const cheaper = { ...nothing, total_cents: 40_000, paid_cents: 49_000 };
	expect(leftToPay({ ...cheaper, refunding_cents: 9_000 })).toBe(0);
	expect(leftToPay({ ...cheaper, refunded_cents: 9_000 })).toBe(0);
});

test("nothing paid leaves all, and too much paid leaves nothing, never less", () => {
	expect(leftToPay(nothing)).toBe(49_000);
	expect(leftToPay({ ...nothing, paid_cents: 60_000 })).toBe(0);
	expect(keptCents({ ...nothing, refunding_cents: 5 })).toBe(0);
});

test("too much is paid of what costs less by now, unless it is on its way back", () => {
	const cheaper = { ...nothing, total_cents: 40_000, paid_cents: 49_000 };
	expect(overpaidCents(cheaper)).toBe(9_000);
	expect(overpaidCents({ ...cheaper, refunding_cents: 9_000 })).toBe(0);
	expect(overpaidCents(nothing)).toBe(0);
});

test.each([
	[null, true],
	["2026-11-27T08:59:00-08:00", true],
	["2026-11-27T09:01:00-08:00", false],
])("a rest that is due at %s is due at once: %s", (at, isDue) => {
	expect(dueLater(at, new Date("2026-11-27T17:00:00Z"))).toBe(isDue ? null : at);
});
