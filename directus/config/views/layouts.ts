import type { RoleName } from "../../ids.ts";
import { ownedYacht } from "../access/rules.ts";

/** Widths of columns in pixels where the usual 160 does not fit. */
export const columnWidths: Record<string, number> = {
	number: 130,
	status: 150,
	payment_status: 140,
	yacht: 160,
	booking: 220,
	marina: 220,
	charter_types: 270,
	customer: 170,
	guest_name: 170,
	starts_local: 210,
	ends_local: 210,
	starts_at: 190,
	ends_at: 190,
	processed_at: 190,
	guests: 90,
	rating: 90,
	total_cents: 120,
	paid_cents: 120,
	kind: 190,
	unit: 150,
	timezone: 190,
	file: 110,
	renditions: 110,
	name: 220,
	label: 220,
	title: 280,
	alt: 360,
	email: 240,
	question: 420,
	quote: 420,
	body: 360,
	description: 360,
	reason: 420,
	address: 300,
	url: 240,
	from_path: 240,
	to_path: 240,
	failure: 360,
	last_error: 300,
	subject: 320,
};

/** How the list of a collection looks before somebody arranges their own. */
export interface DefaultList {
	collection: string;
	columns: string[];
	sort: string;
	/** Seconds after which it is read again, for rows that change by themselves. */
	refresh?: number;
	/** Whose list it is, where it differs from everybody's. */
	roles?: RoleName[];
	/** What is shown at first; whoever looks takes it away. */
	filter?: object;
}

const list = (collection: string, sort: string, columns: string, refresh?: number): DefaultList => ({
	collection,
	columns: columns.split(" "),
	sort,
	refresh,
});

/** Without one, Directus shows the first four fields of the alphabet. */
export const defaultLists: DefaultList[] = [
	list("bookings", "-starts_at", "number status payment_status yacht guest_name starts_local guests total_cents"),
	{ ...list("bookings", "-starts_at", "number status yacht guest_first_name starts_local guests"), roles: ["crew"] },
	list("blocks", "-starts_at", "kind yacht crew_member starts_local ends_local booking note"),
	list("messages", "-date_created", "date_created direction customer body booking channel read_at"),
	list("damage_reports", "-reported_at", "reported_at yacht severity status description booking"),
	list("waitlist_entries", "date_from", "status date_from date_to yacht first_name email guests"),
	list("yachts", "name", "name status marina charter_types max_guests owner"),
	{
		...list("yachts", "name", "name status marina charter_types max_guests"),
		roles: ["owner"],
		filter: ownedYacht,
	},
	list("media", "-date_created", "file yacht kind category status alt", 10),
	{ ...list("media", "-date_created", "renditions yacht kind category status alt", 10), roles: ["owner"] },
	list("marinas", "sort", "name status timezone address phone"),
	list("maintenance_jobs", "-starts_at", "title yacht type severity status starts_local"),
	list("maintenance_plans", "name", "name yacht interval_hours interval_days last_done_on last_done_hours"),
	list("meter_readings", "-read_at", "read_at yacht engine_hours fuel_pct booking read_by"),
	list("calendar_feeds", "yacht", "name yacht direction status last_synced_at last_error"),
	list("customers", "last_name", "first_name last_name email phone locale"),
	{ ...list("directus_users", "first_name", "first_name last_name"), roles: ["marketer", "captain", "crew"] },
	list("owners", "name", "name status email phone onboarding_status platform_fee_bps"),
	list("crew_members", "last_name", "first_name last_name role status phone marina"),
	list("crew_assignments", "-offered_at", "booking crew_member role status offered_at responded_at"),
	list("crew_credentials", "expires_at", "crew_member type number expires_at status"),
	list("documents", "-date_created", "type title subject status expires_at file"),
	list("rates", "yacht", "yacht charter_type unit amount_cents valid_from valid_to"),
	list("rate_rules", "-priority", "name yacht date_from date_to factor_bps priority"),
	list("extras", "sort", "name category price_cents unit mandatory status"),
	list("tax_rates", "name", "name rate_ppm charter_type tax_class valid_from valid_to"),
	list("promo_codes", "code", "code status percent_bps amount_cents sale_to uses max_uses"),
	list("cancellation_policies", "name", "name status charter_type version"),
	list("payments", "-processed_at", "processed_at booking kind status amount_cents currency provider"),
	list("vouchers", "-date_created", "code status initial_cents balance_cents valid_until customer"),
	list("pages", "title", "title slug status date_updated"),
	list("articles", "-published_at", "title category status published_at author"),
	list("faqs", "sort", "question category status"),
	list("testimonials", "sort", "quote author yacht rating status"),
	list("navigation", "sort", "label placement page url parent status"),
	list("redirects", "from_path", "from_path to_path permanent enabled"),
	list("reviews", "-published_at", "rating yacht author_name title status published_at"),
	list("legal_limits", "charter_type", "charter_type certificate max_guests below_gross_tons reason"),
	list("languages", "sort", "name code direction"),
	list("notifications", "-date_created", "date_created template recipient subject status booking"),
];
