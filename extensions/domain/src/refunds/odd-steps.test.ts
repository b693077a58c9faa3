import { expect, it } from "vitest";
import type { PolicyTier } from "../types.ts";
import { cancellationSteps, refundFor } from "./refund.ts";

const stored =
	'[{"hours_before":null,"refund_bps":9000},{"hours_before":"x","refund_bps":9000},{"hours_before":24,"refund_bps":2500}]';

it("what is no step of the terms counts nothing, as in the database", () => {
	const tiers: PolicyTier[] = JSON.parse(stored);
	const [starts_at, cancelled_at] = [new Date("2026-06-10T10:00:00Z"), new Date("2026-06-01T10:00:00Z")];
	expect(refundFor({ tiers, starts_at, cancelled_at, paid_cents: 1000, by: "guest" })).toEqual({
		refund_bps: 2500,
		refund_cents: 250,
	});
	expect(cancellationSteps(tiers, starts_at, "UTC", cancelled_at)).toHaveLength(1);
});
