import {
	bookingLines,
	defaultSettings,
	type Extra,
	type Price,
	price,
	type Rate,
	type RateRule,
	type StoredLine,
	type TaxRate,
	type Yacht,
} from "@harborsmith/domain";
import type { Client } from "pg";
import { idOf } from "../../ids.ts";
import type { PlannedTrip } from "./plan.ts";

export interface PricedTrip extends PlannedTrip {
	id: string;
	price: Price;
	lines: StoredLine[];
	policy: { hours_before: number; refund_bps: number }[];
}

/** Makes the pricing of planned trips with the very rules that guests' quotes follow, from the rows just seeded. */
export async function tripPricer(
	client: Client,
): Promise<(trip: PlannedTrip, index: number) => PricedTrip | undefined> {
	const read = async <Row>(text: string): Promise<Row[]> => (await client.query(text)).rows as Row[];
	const yachts = new Map(
		(await read<Yacht>("select *, opens_at::text, closes_at::text from yachts")).map((row) => [row.id, row]),
	);
	const rates = await read<Rate>(
		"select yacht, charter_type, unit, amount_cents, valid_from::text, valid_to::text from rates",
	);
	const rules = (
		await read<RateRule & { weekdays: string[] | null }>(
			"select id, yacht, name, date_from::text, date_to::text, weekdays, factor_bps, priority from rate_rules",
		)
	).map((rule) => ({ ...rule, weekdays: rule.weekdays?.map(Number) ?? null }));
	const catalogue = await read<Extra>("select * from extras");
	const tax_rates = await read<TaxRate>("select name, charter_type, tax_class, rate_ppm from tax_rates");
	const policies = await read<{ charter_type: string | null; tiers: PricedTrip["policy"] }>(
		"select charter_type, tiers from cancellation_policies",
	);

	return (trip, index) => {
		const yacht = yachts.get(idOf(`yacht ${trip.yacht.slug}`));
		const policy = (
			policies.find(({ charter_type }) => charter_type === trip.charter_type) ??
			policies.find(({ charter_type }) => !charter_type)
		)?.tiers;
		if (!yacht || !policy) return undefined;
		const extras = trip.extras.flatMap((slug) => {
			const extra = catalogue.find((candidate) => candidate.slug === slug);
			const fits = extra && (!extra.charter_types?.length || extra.charter_types.includes(trip.charter_type));
			return fits ? [{ extra, quantity: 1 }] : [];
		});
		const priced = price({
			yacht,
			charter_type: trip.charter_type,
			starts_at: trip.starts_at,
			ends_at: trip.ends_at,
			guests: trip.guests,
			rates: rates.filter((rate) => rate.yacht === yacht.id),
			rate_rules: rules.filter((rule) => !rule.yacht || rule.yacht === yacht.id),
			catalogue,
			extras,
			tax_rates,
			policy,
			settings: defaultSettings,
			now: trip.booked_at,
		});
		if (!priced.ok) return undefined;
		return { ...trip, id: idOf(`booking ${index}`), price: priced.value, lines: bookingLines(priced.value), policy };
	};
}
