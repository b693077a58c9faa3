import type { DateTime } from "luxon";
import type { Client } from "pg";
import { extras } from "../data/extras.ts";
import { idOf } from "../ids.ts";
import { insert } from "../insert.ts";

/** Extras, taxes, promo codes, cancellation terms and the legal limits. */
export async function seedOffers(client: Client, today: DateTime): Promise<void> {
	await insert(
		client,
		"extras",
		extras.map(({ es: _es, descripcion: _descripcion, ...extra }, sort) => ({
			id: idOf(`extra ${extra.slug}`),
			...extra,
			status: "active",
			sort,
		})),
	);
	await insert(
		client,
		"extras_translations",
		extras.map(({ slug, es, descripcion }) => ({
			id: idOf(`extra ${slug} es`),
			extras_id: idOf(`extra ${slug}`),
			languages_code: "es-ES",
			name: es,
			description: descripcion,
		})),
	);
	const tax = (name: string, charter_type: string | null, tax_class: string) => ({
		id: idOf(`tax ${name} ${charter_type} ${tax_class}`),
		name,
		rate_ppm: 87_500,
		charter_type,
		tax_class,
	});
	await insert(client, "tax_rates", [
		tax("Sales tax on boat rental", "bareboat", "charter"),
		tax("Sales tax on boat rental", "bareboat", "standard"),
		tax("Sales tax on food and drinks", null, "catering"),
	]);
	const day = (days: number): string | null => today.plus({ days }).toISODate();
	await insert(client, "promo_codes", [
		{
			id: idOf("promo WELCOME10"),
			code: "WELCOME10",
			percent_bps: 1000,
			sale_from: day(-365),
			sale_to: day(365),
			max_uses_per_customer: 1,
			notes: "First booking, ten per cent.",
		},
		{
			id: idOf("promo MIDWEEK75"),
			code: "MIDWEEK75",
			amount_cents: 7500,
			sale_from: day(-60),
			sale_to: day(180),
			min_total_cents: 60000,
			notes: "75 dollars off from 600.",
		},
		{
			id: idOf("promo SUMMER"),
			code: "EARLYSUMMER",
			percent_bps: 1500,
			sale_from: day(-400),
			sale_to: day(-200),
			notes: "Over; kept for the books.",
		},
	]);
	const tier = (hours_before: number, refund_bps: number) => ({ hours_before, refund_bps });
	await insert(client, "cancellation_policies", [
		{
			id: idOf("policy standard"),
			name: "Standard",
			version: 1,
			tiers: [tier(168, 10000), tier(48, 5000), tier(0, 0)],
		},
		{
			id: idOf("policy bareboat"),
			name: "Bareboat",
			charter_type: "bareboat",
			version: 1,
			tiers: [tier(720, 10000), tier(336, 5000), tier(168, 2500), tier(0, 0)],
		},
	]);
	const six =
		"Federal law: a boat without a certificate of inspection below 100 gross tons carries at most six passengers for hire.";
	await insert(client, "legal_limits", [
		{
			id: idOf("limit bareboat"),
			charter_type: "bareboat",
			max_guests: 12,
			reason: "Federal law: a bareboat charter carries at most twelve passengers.",
		},
		{
			id: idOf("limit captained"),
			charter_type: "captained",
			certificate: "uninspected",
			max_guests: 6,
			below_gross_tons: 100,
			reason: six,
		},
		{
			id: idOf("limit dockside"),
			charter_type: "dockside",
			certificate: "uninspected",
			max_guests: 6,
			below_gross_tons: 100,
			reason: six,
		},
	]);
}
