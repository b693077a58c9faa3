import type { FleetQuery } from "@harborsmith/contract/fleet";
import { type CharterType, checkBookable, parseInstant, price } from "@harborsmith/domain";
import { invalidInput, unwrap } from "@harborsmith/kit";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { findFreeYachts } from "../occupations/find-free-yachts.ts";
import { policyFor, priceBasis } from "../pricing/price-basis.ts";
import { takeTurns } from "../pricing/take-turns.ts";
import { matchingTypes } from "./matches-filters.ts";

export type DatedPrice = { charter_type: CharterType; price_cents: number; total_cents: number };
type Slot = { starts_at: Date; ends_at: Date };
type Candidate = Slot & { config: YachtConfig; types: CharterType[] };

/** Reads the wanted times once per zone: the same wall clock is another instant elsewhere. */
const slotIn = (query: { start: string; end: string }) => {
	const known = new Map<string, Slot>();
	return (zone: string): Slot => {
		const before = known.get(zone);
		if (before) return before;
		const slot = { starts_at: unwrap(parseInstant(query.start, zone)), ends_at: unwrap(parseInstant(query.end, zone)) };
		if (slot.ends_at <= slot.starts_at) throw invalidInput([{ field: "end", issue: "must be after start" }]);
		known.set(zone, slot);
		return slot;
	};
};

const cheapest = (candidate: Candidate, rules: FleetRules, guests: number, now: Date): DatedPrice | undefined => {
	const basis = priceBasis(candidate.config, rules);
	let best: DatedPrice | undefined;
	for (const charter_type of candidate.types) {
		const { starts_at, ends_at } = candidate;
		const policy = policyFor(rules, charter_type);
		const priced = price({ ...basis, charter_type, starts_at, ends_at, guests, extras: [], policy, now });
		if (!priced.ok) continue;
		const price_cents = priced.value.subtotal_cents - priced.value.discount_cents;
		if (!best || price_cents < best.price_cents) {
			best = { charter_type, price_cents, total_cents: priced.value.total_cents };
		}
	}
	return best;
};

/** The yachts that are free for the wanted dates, with their exact price: one statement, then the domain. */
export const priceForDates = async (
	context: CharterContext,
	configs: YachtConfig[],
	rules: FleetRules,
	query: FleetQuery & { start: string; end: string },
	now: Date,
): Promise<Map<YachtConfig, DatedPrice>> => {
	const slotOf = slotIn(query);
	const guests = query.guests ?? 1;
	const turn = takeTurns();
	const candidates: Candidate[] = [];
	for (const config of configs) {
		const slot = slotOf(config.yacht.timezone);
		const basis = priceBasis(config, rules);
		const types = matchingTypes(config, rules, query, slot.starts_at).filter(
			(charter_type) => checkBookable({ ...basis, charter_type, guests, occupied: [], now, ...slot }).ok,
		);
		if (types.length > 0) candidates.push({ config, types, ...slot });
		await turn();
	}
	const free = await findFreeYachts(
		context.database,
		candidates.map(({ config: { yacht }, starts_at, ends_at }) => ({
			yacht: yacht.id,
			starts_at,
			ends_at,
			buffer_before_min: yacht.buffer_before_min,
			buffer_after_min: yacht.buffer_after_min,
		})),
		now,
	);
	const prices = new Map<YachtConfig, DatedPrice>();
	for (const candidate of candidates) {
		if (!free.has(candidate.config.yacht.id)) continue;
		const found = cheapest(candidate, rules, guests, now);
		if (found) prices.set(candidate.config, found);
		await turn();
	}
	return prices;
};
