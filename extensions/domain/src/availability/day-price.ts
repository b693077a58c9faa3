import { charterCharge, type Tariff } from "../price/charter-charge.ts";
import { extraApplies, extraQuantity } from "../price/extra-charge.ts";
import { type Amounts, rateCard } from "../price/rate-card.ts";
import { ruleBook } from "../price/rule-book.ts";
import type { CharterLength } from "../time/duration.ts";
import type { CalendarInput, Extra, LocalDate, RateRule } from "../types.ts";

export interface DayPricing {
	ruleOn: (day: number, weekday: number) => RateRule | null;
	/** Charter and mandatory extras before tax; null when that length is not sold on that day. */
	priceOf: (date: LocalDate, day: number, rule: RateRule | null, length: CharterLength) => number | null;
}

/**
 * The from price of single starts: the same charter charge and mandatory extras as `price`. The last answer is kept, as
 * neighbouring days mostly share rates, factor and length.
 */
export function dayPricing(input: Omit<CalendarInput, "occupied">): DayPricing {
	const { yacht, charter_type } = input;
	const tariff: Tariff = {
		amountsOn: rateCard(input.rates, charter_type, yacht.id),
		ruleOn: ruleBook(input.rate_rules, yacht.id),
		season_mode: yacht.season_mode,
	};
	const mandatory: Extra[] = [];
	for (const extra of input.catalogue ?? []) {
		if (extra.mandatory && extraApplies(extra, charter_type, yacht.id)) mandatory.push(extra);
	}
	const guests = input.guests ?? 1;

	const compute = (date: LocalDate, day: number, length: CharterLength): number | null => {
		const charge = charterCharge(tariff, date, day, length);
		if (!charge) return null;
		let cents = charge.amount_cents;
		for (const extra of mandatory) cents += extra.price_cents * extraQuantity(extra, 1, { ...length, guests });
		return cents;
	};

	let amounts: Amounts | null = null;
	let factor = -1;
	let length: CharterLength = { same_date: true, hours: -1, days: -1 };
	let cents: number | null = null;
	return {
		ruleOn: tariff.ruleOn,
		priceOf: (date, day, rule, wanted) => {
			const rates = tariff.amountsOn(date);
			const share = rule?.factor_bps ?? -1;
			const seasonal = yacht.season_mode === "per_day" && !wanted.same_date;
			if (!seasonal && rates === amounts && share === factor && equal(length, wanted)) return cents;
			amounts = seasonal ? null : rates;
			factor = share;
			length = { ...wanted };
			cents = compute(date, day, wanted);
			return cents;
		},
	};
}

function equal(a: CharterLength, b: CharterLength): boolean {
	return a.same_date === b.same_date && a.hours === b.hours && a.days === b.days;
}
