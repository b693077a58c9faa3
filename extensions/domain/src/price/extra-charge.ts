import { bounds } from "../bounds.ts";
import { fail, invalid, ok } from "../errors.ts";
import { MINUTE } from "../time/units.ts";
import type { CharterType, Extra, Result, SelectedExtra } from "../types.ts";

export interface ExtraTerms {
	hours: number;
	days: number;
	guests: number;
}

/** How many units of an extra are charged (price rule 3). For `guest` and `day` the quantity follows from the charter. */
export function extraQuantity(extra: Pick<Extra, "unit">, quantity: number, terms: ExtraTerms): number {
	switch (extra.unit) {
		case "booking":
			return quantity;
		case "hour":
			return quantity * terms.hours;
		case "guest":
			return terms.guests;
		case "day":
			return terms.days;
	}
}

/**
 * How many pieces a line of an extra keeps aboard on every day of its charter, which is what stock counts. Days are one
 * piece; charged hours are pieces times hours, rounded up where a charter has changed its length since. The database
 * counts with the same rule (`hs.pieces`).
 */
export function piecesOf({ unit, quantity }: { unit: string; quantity: number }, hours: number): number {
	if (unit === "day") return 1;
	return unit === "hour" ? Math.max(1, Math.ceil(quantity / Math.max(1, hours))) : quantity;
}

/** Whether an extra is on offer for this yacht and charter type at all. */
export function extraApplies(extra: Extra, charter_type: CharterType, yacht: string): boolean {
	if (extra.charter_types?.length && !extra.charter_types.includes(charter_type)) return false;
	return !extra.yachts?.length || extra.yachts.includes(yacht);
}

export interface ExtraSelection {
	charter_type: CharterType;
	yacht: string;
	catalogue: readonly Extra[];
	extras: readonly SelectedExtra[];
	starts_at: Date;
	now: Date;
}

/**
 * What was chosen and what is mandatory, each extra once, mandatory ones first. INVALID_INPUT for a quantity that is
 * none, NOT_SOLD for an extra of another charter type or yacht, EXTRA_SOLD_OUT once its lead time has passed. Stock is
 * the caller's to check.
 */
export function selectExtras(input: ExtraSelection): Result<SelectedExtra[]> {
	const chosen = new Map<string, SelectedExtra>();
	for (const extra of input.catalogue) {
		if (extra.mandatory && extraApplies(extra, input.charter_type, input.yacht))
			chosen.set(extra.id, { extra, quantity: 1 });
	}
	const wanted = new Map<string, SelectedExtra>();
	for (const { extra, quantity } of input.extras) {
		if (!Number.isInteger(quantity) || quantity < 0 || quantity > bounds.quantity) {
			return invalid("extras", "extra_quantity", { name: extra.name });
		}
		const sum = (wanted.get(extra.id)?.quantity ?? 0) + quantity;
		if (sum > 0) wanted.set(extra.id, { extra, quantity: sum });
	}
	for (const [id, { extra, quantity }] of wanted) {
		const details = { extra: extra.slug, name: extra.name };
		if (!extraApplies(extra, input.charter_type, input.yacht)) {
			return fail("NOT_SOLD", "extra_not_for_charter", details);
		}
		const minutes = (input.starts_at.getTime() - input.now.getTime()) / MINUTE;
		if (!extra.mandatory && minutes < (extra.lead_time_min ?? 0)) {
			const { lead_time_min } = extra;
			return fail("EXTRA_SOLD_OUT", "extra_too_late", { ...details, reason: "lead_time", lead_time_min });
		}
		chosen.set(id, { extra, quantity });
	}
	return ok([...chosen.values()]);
}
