import type { CharterType } from "../fleet/fleet.schema.ts";
import type { Yacht } from "./yacht.schema.ts";

export const rateUnits = ["hour", "half_day", "full_day", "day", "week"] as const;
export type RateUnit = (typeof rateUnits)[number];

export interface RateTable {
	types: CharterType[];
	units: RateUnit[];
	price: (type: CharterType, unit: RateUnit) => number | undefined;
	/** The date from which a rate holds that does not hold yet. */
	from: (type: CharterType, unit: RateUnit) => string | undefined;
}

/** Rates of a yacht as a table: one row per unit that is sold, one column per charter type. */
export function rateTable(yacht: Pick<Yacht, "offers">): RateTable {
	const offers = yacht.offers.filter((offer) => offer.rates.length > 0);
	const rate = (type: CharterType, unit: RateUnit) =>
		offers.find((offer) => offer.charter_type === type)?.rates.find((candidate) => candidate.unit === unit);
	const price: RateTable["price"] = (type, unit) => rate(type, unit)?.amount_cents;
	const from: RateTable["from"] = (type, unit) => rate(type, unit)?.valid_from?.slice(0, 10);
	const types = offers.map((offer) => offer.charter_type);
	const units = rateUnits.filter((unit) => types.some((type) => price(type, unit) !== undefined));
	return { types, units, price, from };
}
