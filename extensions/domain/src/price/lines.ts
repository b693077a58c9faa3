import { CHARTER_TAX_CLASS } from "../defaults.ts";
import type { PriceLine, SelectedExtra } from "../types.ts";
import type { CharterCharge } from "./charter-charge.ts";
import { type ExtraTerms, extraQuantity } from "./extra-charge.ts";
import { charterLabel } from "./wording.ts";

/** One line for the charter. Units of one kind are counted; a mixed set is one `booking`, named in the label. */
export function charterLine(charge: CharterCharge, locale?: string): PriceLine {
	const [part, ...others] = charge.parts;
	const countable = part !== undefined && others.length === 0 && charge.amount_cents % part.count === 0;
	const quantity = countable ? part.count : 1;
	return {
		kind: "charter",
		label: charterLabel(charge.parts, locale),
		unit: countable ? part.unit : "booking",
		quantity,
		unit_cents: charge.amount_cents / quantity,
		amount_cents: charge.amount_cents,
		discount_cents: 0,
		tax_class: CHARTER_TAX_CLASS,
		extra: null,
	};
}

export function extraLine({ extra, quantity }: SelectedExtra, terms: ExtraTerms): PriceLine {
	const count = extraQuantity(extra, quantity, terms);
	return {
		kind: "extra",
		label: extra.name,
		unit: extra.unit,
		quantity: count,
		unit_cents: extra.price_cents,
		amount_cents: extra.price_cents * count,
		discount_cents: 0,
		tax_class: extra.tax_class ?? null,
		extra: extra.id,
	};
}
