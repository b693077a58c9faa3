import type { YachtPage } from "@harborsmith/contract/yacht";
import { type CharterType, type RateUnit, rateUnits } from "@harborsmith/domain/vocabulary";

export interface RateTable {
	types: CharterType[];
	units: RateUnit[];
	price: (type: CharterType, unit: RateUnit) => number | undefined;
	/** The date from which a rate holds that does not hold yet. */
	from: (type: CharterType, unit: RateUnit) => string | undefined;
}

/** Rates of a yacht as a table: one row per unit that is sold, one column per charter type. */
export function rateTable(yacht: Pick<YachtPage, "offers">): RateTable {
	const offers = yacht.offers.filter((offer) => offer.rates.length > 0);
	const rate = (type: CharterType, unit: RateUnit) =>
		offers.find((offer) => offer.charter_type === type)?.rates.find((candidate) => candidate.unit === unit);
	const price: RateTable["price"] = (type, unit) => rate(type, unit)?.amount_cents;
	const from: RateTable["from"] = (type, unit) => rate(type, unit)?.valid_from?.slice(0, 10);
	const types = offers.map((offer) => offer.charter_type);
	const units = rateUnits.filter((unit) => types.some((type) => price(type, unit) !== undefined));
	return { types, units, price, from };
}
