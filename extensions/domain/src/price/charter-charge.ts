import { roundHalfUp } from "../money/round.ts";
import { weekdayOf } from "../time/calendar-date.ts";
import type { CharterLength } from "../time/duration.ts";
import type { LocalDate, RateRule, SeasonMode } from "../types.ts";
import { COVER_SCALE, type CoverPart, coverDays, coverHours, WHOLE } from "./cover.ts";
import type { Amounts } from "./rate-card.ts";

export interface CharterCharge {
	/** After the season's factor, rounded once. */
	amount_cents: number;
	parts: CoverPart[];
}

export interface Tariff {
	amountsOn: (date: LocalDate) => Amounts;
	ruleOn: (day: number, weekday: number) => RateRule | null;
	season_mode: SeasonMode;
}

/** Price rules 1 and 2 for a charter that starts on `day` (of date `date`). Null: not sold. */
export function charterCharge(
	tariff: Tariff,
	date: LocalDate,
	day: number,
	length: Pick<CharterLength, "same_date" | "hours" | "days">,
): CharterCharge | null {
	const amounts = tariff.amountsOn(date);
	const start = tariff.ruleOn(day, weekdayOf(day))?.factor_bps ?? WHOLE;
	const factorOf = (offset: number): number => {
		if (tariff.season_mode !== "per_day" || offset === 0) return start;
		return tariff.ruleOn(day + offset, weekdayOf(day + offset))?.factor_bps ?? WHOLE;
	};
	const cover = length.same_date ? coverHours(length.hours, amounts, start) : coverDays(length.days, amounts, factorOf);
	return cover && { amount_cents: roundHalfUp(cover.weight, COVER_SCALE), parts: cover.parts };
}
