import type { FromPrice } from "@harborsmith/domain";

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
