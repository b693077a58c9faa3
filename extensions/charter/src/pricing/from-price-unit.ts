import type { FromPrice } from "@harborsmith/domain";
import { HOUR_MIN, rateUnitMin } from "@harborsmith/domain/time";

const units = new Map(Object.entries(rateUnitMin).map(([unit, minutes]) => [minutes, unit]));

/** What a from price buys: one of the sold units, or the number of hours, such as `3_hours`. */
export const fromPriceUnit = (from: FromPrice | null): string | null => {
	if (!from) return null;
	return units.get(from.duration_min) ?? `${Math.ceil(from.duration_min / HOUR_MIN)}_hours`;
};
