import { expect, test } from "vitest";
import { at, ZONE } from "../testing/fixtures.ts";
import type { PromoCode } from "../types.ts";
import { checkPromo } from "./check-promo.ts";

const summer: PromoCode = {
	code: "SUMMER",
	percent_bps: 1000,
	sale_from: "2026-06-01",
	sale_to: "2026-06-30",
	travel_from: "2026-07-01",
	travel_to: "2026-07-31",
	min_total_cents: 50_000,
	max_uses: 10,
	max_uses_per_customer: 1,
	uses: 9,
};

function reason(
	change: Partial<PromoCode> = {},
	now = "2026-06-30T23:59",
	start = "2026-07-31T18:00",
	uses = 0,
): unknown {
	const promo = { ...summer, ...change };
	const result = checkPromo({
		promo,
		starts_at: at(start),
		zone: ZONE,
		subtotal_cents: 50_000,
		customer_uses: uses,
		now: at(now),
	});
	return result.ok ? "valid" : result.error.details?.reason;
}

test("a code is valid to the last local minute of its dates", () => {
	expect(reason()).toBe("valid");
	expect(reason({}, "2026-07-01T00:00")).toBe("over");
	expect(reason({}, "2026-05-31T23:59")).toBe("not_yet");
	expect(reason({}, undefined, "2026-08-01T00:00")).toBe("travel_dates");
});

test("a code has its minimum, its uses, and its uses per customer", () => {
	expect(reason({ min_total_cents: 50_001 })).toBe("min_total");
	expect(reason({ uses: 10 })).toBe("used_up");
	expect(reason({}, undefined, undefined, 1)).toBe("used_by_customer");
	expect(reason({ percent_bps: null })).toBe("empty");
});
