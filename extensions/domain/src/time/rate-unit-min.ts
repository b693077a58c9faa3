import type { RateUnit } from "../vocabulary.ts";
import { DAY_MIN, HOUR_MIN, WEEK_MIN } from "./units.ts";

/** How many minutes of a charter each unit of a rate buys. */
export const rateUnitMin: Readonly<Record<RateUnit, number>> = {
	hour: HOUR_MIN,
	half_day: 4 * HOUR_MIN,
	full_day: 8 * HOUR_MIN,
	day: DAY_MIN,
	week: WEEK_MIN,
};
