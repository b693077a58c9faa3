import { defaultPolicy, defaultSettings } from "../defaults.ts";
import { parseInstant } from "../time/parse-instant.ts";
import type { BookableInput, Extra, Occupied, PriceInput, Rate, RateRule, Yacht } from "../types.ts";

export const ZONE = "America/Los_Angeles";

/** An instant from RFC 3339 or from the dock's clock in San Francisco. */
export function at(text: string, zone = ZONE): Date {
	const result = parseInstant(text, zone);
	if (!result.ok) throw new Error(result.error.refusal);
	return result.value;
}

export function yacht(change: Partial<Yacht> = {}): Yacht {
	return {
		id: "yacht-1",
		timezone: ZONE,
		currency: "USD",
		status: "active",
		charter_types: ["captained", "bareboat"],
		max_guests: 10,
		certificate: "uninspected",
		certificate_guests: null,
		gross_tonnage: 20,
		opens_at: null,
		closes_at: null,
		slot_step_min: 30,
		min_duration_min: 60,
		min_notice_min: 0,
		max_advance_days: 540,
		buffer_before_min: 0,
		buffer_after_min: 0,
		security_deposit_cents: 100_000,
		season_mode: "start_date",
		...change,
	};
}

export function rate(unit: Rate["unit"], amount_cents: number, change: Partial<Rate> = {}): Rate {
	return { charter_type: "captained", unit, amount_cents, valid_from: null, valid_to: null, ...change };
}

/** The tariff of the known answers. */
export const tariff: Rate[] = [
	rate("hour", 25_000),
	rate("half_day", 90_000),
	rate("full_day", 160_000),
	rate("week", 900_000),
];

export function rule(change: Partial<RateRule> = {}): RateRule {
	return { yacht: null, name: "Season", factor_bps: 12_500, priority: 0, ...change };
}

export function extra(change: Partial<Extra> = {}): Extra {
	const name = change.slug ?? "cleaning";
	return {
		id: name,
		slug: name,
		name,
		unit: "booking",
		price_cents: 15_000,
		mandatory: false,
		tax_class: "service",
		...change,
	};
}

export function occupied(starts_at: string, ends_at: string, before = 0, after = 0): Occupied {
	return { starts_at: at(starts_at), ends_at: at(ends_at), buffer_before_min: before, buffer_after_min: after };
}

export function priceInput(change: Partial<PriceInput> = {}): PriceInput {
	return {
		yacht: yacht(),
		charter_type: "captained",
		starts_at: at("2026-07-14T09:00"),
		ends_at: at("2026-07-14T13:00"),
		guests: 4,
		rates: tariff,
		rate_rules: [],
		catalogue: [],
		extras: [],
		tax_rates: [],
		policy: defaultPolicy,
		settings: defaultSettings,
		now: at("2026-07-01T12:00"),
		...change,
	};
}

export function bookable(change: Partial<BookableInput> = {}): BookableInput {
	return {
		yacht: yacht({ opens_at: "09:00", closes_at: "18:00" }),
		charter_type: "captained",
		rates: tariff,
		rate_rules: [],
		occupied: [],
		now: at("2026-07-01T12:00"),
		starts_at: at("2026-07-14T10:00"),
		ends_at: at("2026-07-14T14:00"),
		...change,
	};
}
