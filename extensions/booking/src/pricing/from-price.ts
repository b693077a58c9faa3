import { type CharterType, type FromPrice, fromPrice } from "@harborsmith/domain";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { priceBasis } from "./price-basis.ts";

type Memo = { rules: FleetRules; window: number; values: Map<string, FromPrice | null> };

const memos = new WeakMap<YachtConfig, Memo>();
const windowMs = 15 * 60_000;

const units = new Map([
	[60, "hour"],
	[240, "half_day"],
	[480, "full_day"],
	[1440, "day"],
	[10080, "week"],
]);

/** What a from price buys: one of the sold units, or the number of hours, such as `3_hours`. */
export const fromPriceUnit = (from: FromPrice | null): string | null => {
	if (!from) return null;
	return units.get(from.duration_min) ?? `${Math.ceil(from.duration_min / 60)}_hours`;
};

/**
 * The yacht's lowest bookable price (price rule 7), over all its charter types or for one. Worked out once per quarter
 * of an hour and configuration, since it depends on the day and on nothing that guests do.
 */
export const yachtFromPrice = (
	config: YachtConfig,
	rules: FleetRules,
	now: Date,
	charter_type: CharterType | null = null,
): FromPrice | null => {
	const window = Math.floor(now.getTime() / windowMs);
	let memo = memos.get(config);
	if (!memo || memo.rules !== rules || memo.window !== window) {
		memo = { rules, window, values: new Map() };
		memos.set(config, memo);
	}
	const key = charter_type ?? "";
	const known = memo.values.get(key);
	if (known !== undefined) return known;
	const { yacht, rates, rate_rules, catalogue, legal_limits } = priceBasis(config, rules);
	const value = fromPrice({ yacht, charter_type, rates, rate_rules, catalogue, legal_limits, now });
	memo.values.set(key, value);
	return value;
};
