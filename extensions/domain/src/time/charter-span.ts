import { bounds } from "../bounds.ts";
import { invalid, ok } from "../errors.ts";
import type { Result } from "../types.ts";
import { DAY, MINUTE } from "./units.ts";

/** Refuses, with INVALID_INPUT, a moment at which no charter begins or ends. The database holds the same years. */
export function checkCharterMoment(at: Date, field: string): Result<void> {
	const { first_year, last_year } = bounds;
	const year = at.getUTCFullYear();
	return year >= first_year && year <= last_year
		? ok()
		: invalid(field, "time_out_of_range", { first_year, last_year });
}

/** Refuses, with INVALID_INPUT, a charter in years that are none or of more days than anybody sails. */
export function checkCharterSpan(starts_at: Date, ends_at: Date): Result<void> {
	const begun = checkCharterMoment(starts_at, "starts_at");
	if (!begun.ok) return begun;
	const ended = checkCharterMoment(ends_at, "ends_at");
	if (!ended.ok) return ended;
	const isTooLong = ends_at.getTime() - starts_at.getTime() > bounds.longest_min * MINUTE;
	return isTooLong ? invalid("ends_at", "charter_too_long", { days: (bounds.longest_min * MINUTE) / DAY }) : ok();
}
