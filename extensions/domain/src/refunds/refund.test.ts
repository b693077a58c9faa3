import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultPolicy } from "../defaults.ts";
import { at, ZONE } from "../testing/fixtures.ts";
import type { PolicyTier } from "../types.ts";
import { cancellationSteps, refundFor, usableSteps } from "./refund.ts";
import { refundsAhead } from "./refunds-ahead.ts";

const starts_at = at("2026-07-14T09:00");
const refund = (cancelled: string, by: "guest" | "operator" = "guest"): number =>
	refundFor({ tiers: defaultPolicy, starts_at, cancelled_at: at(cancelled), paid_cents: 10_001, by }).refund_cents;

test("exactly on a boundary the guest gets the better tier", () => {
	expect(refund("2026-07-07T09:00")).toBe(10_001);
	expect(refund("2026-07-07T09:01")).toBe(5001);
	expect(refund("2026-07-12T09:00")).toBe(5001);
	expect(refund("2026-07-12T09:01")).toBe(0);
	expect(refund("2026-07-14T10:00")).toBe(0);
});

test("hours are elapsed hours, also over the change of clocks", () => {
	const start = at("2026-11-02T09:00");
	const input = { tiers: defaultPolicy, starts_at: start, paid_cents: 100, by: "guest" as const };
	expect(refundFor({ ...input, cancelled_at: at("2026-10-31T10:00") }).refund_bps).toBe(5000);
	expect(refundFor({ ...input, cancelled_at: at("2026-10-31T10:01") }).refund_bps).toBe(0);
});

test("the operator gives everything back, whenever", () => {
	expect(refund("2026-07-14T08:59", "operator")).toBe(10_001);
});

test("what went back before does not go back again", () => {
	const input = { tiers: defaultPolicy, starts_at, cancelled_at: at("2026-07-12T09:00"), paid_cents: 1000 };
	expect(refundFor({ ...input, refunded_cents: 400, by: "guest" }).refund_cents).toBe(300);
	expect(refundFor({ ...input, refunded_cents: 400, by: "operator" }).refund_cents).toBe(600);
	expect(refundFor({ ...input, refunded_cents: 1400, by: "operator" }).refund_cents).toBe(0);
});

test("refunds stay between nothing and what is left, and never grow with time", () => {
	const tiers = fc.array(
		fc.record({ hours_before: fc.integer({ min: 0, max: 500 }), refund_bps: fc.integer({ min: 0, max: 12_000 }) }),
		{ maxLength: 5 },
	);
	const hours = fc.integer({ min: -50, max: 600 });
	fc.assert(
		fc.property(
			tiers,
			hours,
			hours,
			fc.nat(10_000_000),
			fc.nat(10_000_000),
			(policy, a, b, paid_cents, refunded_cents) => {
				const at = (left: number): number =>
					refundFor({
						tiers: policy,
						starts_at,
						cancelled_at: new Date(starts_at.getTime() - left * 3_600_000),
						paid_cents,
						refunded_cents,
						by: "guest",
					}).refund_cents;
				expect(at(a)).toBeGreaterThanOrEqual(0);
				expect(at(a)).toBeLessThanOrEqual(Math.max(0, paid_cents - refunded_cents));
				expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
			},
		),
	);
});

test("the shown steps are what cancelling at that moment gives", () => {
	for (const step of cancellationSteps(defaultPolicy, starts_at, ZONE, at("2026-06-01T00:00"))) {
		const cancelled_at = new Date(step.until);
		expect(refundFor({ tiers: defaultPolicy, starts_at, cancelled_at, paid_cents: 1, by: "guest" }).refund_bps).toBe(
			step.refund_bps,
		);
	}
});

test("a booking takes over the steps of older terms that can be reckoned with, and no others", () => {
	const good = { hours_before: 48, refund_bps: 5000 };
	const odd = [{ hours_before: -1, refund_bps: 100 }, { hours_before: 24, refund_bps: 10_001 }, { hours_before: 24 }];
	expect(usableSteps([good, ...(odd as PolicyTier[])])).toEqual([good]);
});

test("ahead are the steps that still give something back, up to and with their last moment, the next first", () => {
	const steps = [
		{ until: "2026-07-12T09:00:00-07:00", refund_bps: 0 },
		{ until: "2026-07-11T09:00:00-07:00", refund_bps: 1250 },
		{ until: "2026-07-07T09:00:00-07:00", refund_bps: 10_000 },
	];
	const shares = (now: Date): number[] => refundsAhead(steps, now).map(({ refund_bps }) => refund_bps);
	expect(shares(new Date("2026-07-07T09:00:00-07:00"))).toEqual([10_000, 1250]);
	expect(shares(new Date("2026-07-07T09:00:01-07:00"))).toEqual([1250]);
	expect(shares(new Date("2026-07-11T09:00:01-07:00"))).toEqual([]);
});
