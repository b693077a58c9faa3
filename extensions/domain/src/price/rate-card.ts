import type { CharterType, LocalDate, Rate, RateUnit } from "../types.ts";

/** What each unit costs on a day; a missing unit is not sold. */
export type Amounts = Partial<Record<RateUnit, number>>;

/** Sorts after every date and before none that follows: the exclusive end of a range that includes `date`. */
const endOf = (date: LocalDate): string => `${date.slice(0, 10)}~`;

/**
 * The rates of one charter type as a function of the start date. Of several valid rates for a unit the one that became
 * valid last counts (then the lower one). Answers are kept while the next date falls in the same span, so a calendar
 * asks once per season, not once per day.
 */
export function rateCard(
	rates: readonly Rate[],
	charter_type: CharterType,
	yacht: string,
): (date: LocalDate) => Amounts {
	const own = rates
		.filter((rate) => rate.charter_type === charter_type && (!rate.yacht || rate.yacht === yacht))
		.map((rate) => ({
			rate,
			from: rate.valid_from?.slice(0, 10) ?? "",
			end: rate.valid_to ? endOf(rate.valid_to) : "~",
		}));
	let known: Amounts | null = null;
	let since = "";
	let before = "";
	return (date) => {
		if (known && date >= since && date < before) return known;
		const chosen: Partial<Record<RateUnit, Rate>> = {};
		since = "";
		before = "~";
		for (const { rate, from, end } of own) {
			for (const bound of [from, end]) {
				if (bound <= date && bound > since) since = bound;
				if (bound > date && bound < before) before = bound;
			}
			if (from <= date && date < end && beats(rate, chosen[rate.unit])) chosen[rate.unit] = rate;
		}
		known = {};
		for (const rate of Object.values(chosen)) known[rate.unit] = rate.amount_cents;
		return known;
	};
}

function beats(rate: Rate, rival: Rate | undefined): boolean {
	if (!rival) return true;
	const a = rate.valid_from ?? "";
	const b = rival.valid_from ?? "";
	return a > b || (a === b && rate.amount_cents < rival.amount_cents);
}
