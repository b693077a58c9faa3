import { limitSentence } from "@harborsmith/contract/words";
import type { YachtPage } from "@harborsmith/contract/yacht";
import { type CharterType, guestLimit, localDate, type Rate, type RateUnit } from "@harborsmith/domain";
import { DAY_MIN, HOUR_MIN, rateUnitMin } from "@harborsmith/domain/time";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { yachtFromPrice } from "../pricing/from-price.ts";
import { fromPriceUnit } from "../pricing/from-price-unit.ts";
import { policyFor } from "../pricing/price-basis.ts";

const onePerUnit = (rates: readonly Rate[]): Rate[] =>
	rates.filter((rate, index) => rates.findIndex(({ unit }) => unit === rate.unit) === index);

/**
 * What each unit costs today, by the rule that prices are made with (the rate that became valid last, then the lower one),
 * and where a unit is not sold today, what it will cost first. What is over is left out.
 */
const ratesFrom = (on: string, rates: readonly Rate[]): Rate[] => {
	const from = ({ valid_from }: Rate): string => valid_from ?? "";
	const ahead = rates.filter((rate) => !rate.valid_to || on <= rate.valid_to);
	const today = ahead
		.filter((rate) => from(rate) <= on)
		.sort((a, b) => from(b).localeCompare(from(a)) || a.amount_cents - b.amount_cents);
	const later = ahead
		.filter((rate) => from(rate) > on)
		.sort((a, b) => from(a).localeCompare(from(b)) || a.amount_cents - b.amount_cents);
	return onePerUnit([...today, ...later]);
};

/** The durations a guest is offered: the sold units, single hours where hours are sold, never below the yacht's minimum. */
const durationsFor = (units: readonly RateUnit[], minimum: number): number[] => {
	const minutes = new Set(units.map((unit) => rateUnitMin[unit]));
	if (units.includes("hour")) for (let hours = 1; hours <= 10; hours += 1) minutes.add(hours * HOUR_MIN);
	if (units.includes("day") || units.includes("week"))
		for (let days = 1; days <= 7; days += 1) minutes.add(days * DAY_MIN);
	return [...minutes].filter((length) => length >= minimum && length > 0).sort((a, b) => a - b);
};

type Reader = { now: Date; lang?: string | undefined };

const offer = (
	config: YachtConfig,
	rules: FleetRules,
	charter_type: CharterType,
	{ now, lang }: Reader,
): YachtPage["offers"][number] => {
	const { yacht } = config;
	const on = localDate(now, yacht.timezone);
	const { max_guests, why, words } = guestLimit({ yacht, charter_type, limits: rules.legal_limits, on });
	const ofType = config.rates.filter((rate) => rate.charter_type === charter_type);
	const rates = ratesFrom(on, ofType);
	const from = yachtFromPrice(config, rules, charter_type);
	return {
		charter_type,
		from_price_cents: from?.from_price_cents ?? null,
		from_price_unit: fromPriceUnit(from),
		max_guests,
		limit_reason: limitSentence(why, { limit: max_guests, charter_type, words }, lang ?? "en-US"),
		durations_min: durationsFor(
			rates.map((rate) => rate.unit),
			yacht.min_duration_min,
		),
		rates: rates.map(({ unit, amount_cents, valid_from }) => ({
			unit,
			amount_cents,
			valid_from: valid_from && valid_from > on ? valid_from : null,
		})),
		cancellation: policyFor(rules, charter_type),
	};
};

/** How a yacht can be chartered, one entry per charter type. */
export const offers = (config: YachtConfig, rules: FleetRules, asked: Reader): YachtPage["offers"] =>
	config.yacht.charter_types.map((charter_type) => offer(config, rules, charter_type, asked));
